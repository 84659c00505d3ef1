import { valueText } from "./value-text.ts";

type Told = { subject: string; details: Readonly<Record<string, unknown>> };
type Words = (told: Told) => string;

/** How each kind of deed is told, after the name of who did it. What is not here is told as it is stored. */
export const auditWords: Readonly<Record<string, Words>> = {
  "session.signed-in": ({ details }) => `signed in${details.by === "password" ? "" : by(details)}`,
  "session.signed-out": () => "signed out",
  "session.refused": ({ details }) => `could not sign in${note(details.reason)}`,
  "sessions.ended": ({ details }) =>
    details.browser
      ? `ended a session of theirs in ${valueText(details.browser)}`
      : `signed out ${valueText(details.which)} of their sessions`,
  "password.changed": () => "changed their password",
  "password.reset": ({ subject }) => `set a new password for ${nameOf(subject)} by a link`,
  "password.reset-link-made": ({ subject }) => `made a link by which ${nameOf(subject)} can set a new password`,
  "account.renamed": ({ details }) => `changed their name from ${valueText(details.from)} to ${valueText(details.to)}`,
  "account.admin-granted": ({ subject }) => `made ${nameOf(subject)} an admin`,
  "account.admin-removed": ({ subject }) => `took the admin's rights from ${nameOf(subject)}`,
  "account.deactivated": ({ subject }) => `deactivated ${nameOf(subject)}`,
  "account.reactivated": ({ subject }) => `let ${nameOf(subject)} in again`,

  "invitation.made": ({ subject, details }) => `invited ${subject}${asRole(details)}`,
  "invitation.accepted": ({ details }) => `accepted an invitation${asRole(details)}`,
  "invitation.revoked": ({ subject }) => `revoked the invitation of ${subject}`,
  "membership.added": ({ subject, details }) => `made ${nameOf(subject)} a ${valueText(details.role)}`,
  "membership.role-changed": ({ subject, details }) =>
    `changed ${possessive(nameOf(subject))} role from ${valueText(details.from)} to ${valueText(details.to)}`,
  "membership.removed": ({ subject, details }) => `took ${nameOf(subject)} out of the team${was(details.role)}`,

  "token.created": ({ subject, details }) => `made the token “${subject}” for ${scopesText(details.scopes)}`,
  "token.revoked": ({ subject }) => `revoked the token “${subject}”`,
  "access.denied": ({ subject, details }) => `was refused ${subject}, which takes ${valueText(details.needs)}`,

  ...edits("team", "the team"),
  ...edits("service", "the service"),
  ...edits("infrastructure", "the infrastructure"),
  ...edits("environment", "the environment"),
  ...edits("test", "the test"),
  "objectives.set": ({ subject, details }) =>
    `set ${count(details.to, "objective")} for ${subject}, ${details.from === 0 ? "none" : valueText(details.from)} before`,

  "run.uploaded": ({ subject }) => `uploaded ${subject}`,
  "run.deleted": ({ subject }) => `deleted ${subject}`,
  "run.restored": ({ subject }) => `restored ${subject}`,
  "run.swept": ({ subject }) => `removed ${subject} for good, 30 days after it was deleted`,
  "run.marked-invalid": ({ subject, details }) => `marked ${subject} as invalid${note(details.invalidReason)}`,
  "run.marked-valid": ({ subject }) => `marked ${subject} as valid again`,
  "run.accepted": ({ subject }) => `took ${subject} as the new normal`,
  "run.not-accepted": ({ subject }) => `took back that ${subject} is the new normal`,
  "run.retried": ({ subject }) => `had the files of ${subject} read once more`,

  "configuration.applied": ({ subject, details }) => `applied ${subject}${note(changeCounts(details))}`,
  "instance.set-up": ({ subject }) => `set this Headroom up, with ${nameOf(subject)} as its first admin`,
  "instance.exported": () => "exported the whole instance",
  "instance.imported": ({ subject }) => `imported the whole instance: ${subject}`,
  "audit.exported": ({ subject }) => `downloaded the audit log${subject === "" ? "" : `: ${subject}`}`,
};

/** "Bob (bob@example.org)" → "Bob". */
export function nameOf(subject: string): string {
  return subject.replace(/ \([^()@]*@[^()@]*\)$/, "");
}

function edits(noun: string, the: string): Record<string, Words> {
  return {
    [`${noun}.created`]: ({ subject, details }) => `made ${the} ${subject}${details.byUpload ? " by an upload" : ""}`,
    [`${noun}.edited`]: ({ subject, details }) => `changed ${the} ${subject}${note(changesText(details))}`,
    [`${noun}.archived`]: ({ subject }) => `archived ${the} ${subject}`,
    [`${noun}.restored`]: ({ subject, details }) =>
      `restored ${the} ${subject}${details.byUpload ? " by an upload" : ""}`,
  };
}

/** `{name: ["Shop", "Store"]}` → `name from “Shop” to “Store”`. */
function changesText(details: Told["details"]): string {
  const changes = Object.entries(details).flatMap(([field, change]) => {
    const [from, to] = Array.isArray(change) ? change.map(valueText) : [];
    return from === undefined || to === undefined ? [] : [`${field} from ${quoted(from)} to ${quoted(to)}`];
  });
  return changes.join(", ");
}

function changeCounts({ create, update, adopt, restore, release, archive }: Told["details"]): string {
  const taken = { created: create, changed: update, adopted: adopt, restored: restore };
  const counts = { ...taken, released: release, archived: archive };
  return Object.entries(counts)
    .flatMap(([what, many]) => (typeof many === "number" && many > 0 ? [`${many} ${what}`] : []))
    .join(", ");
}

function scopesText(scopes: unknown): string {
  return Array.isArray(scopes) && scopes.length > 4 ? `${scopes.length} scopes` : valueText(scopes);
}

function quoted(value: string): string {
  return value === "" ? "nothing" : `“${value}”`;
}

function note(value: unknown): string {
  return typeof value === "string" && value !== "" ? `: ${value}` : "";
}

function by(details: Told["details"]): string {
  return typeof details.by === "string" ? ` by ${details.by}` : "";
}

function was(role: unknown): string {
  return typeof role === "string" ? `, who was ${role}` : "";
}

function asRole({ role, isAdmin }: Told["details"]): string {
  const roles = [typeof role === "string" ? role : null, isAdmin === true ? "admin" : null].filter(
    (one) => one !== null,
  );
  return roles.length === 0 ? "" : ` as ${roles.join(" and ")}`;
}

function possessive(name: string): string {
  return name.endsWith("s") ? `${name}'` : `${name}'s`;
}

function count(many: unknown, noun: string): string {
  if (many === 0) return `no ${noun}s`;
  return many === 1 ? `one ${noun}` : `${valueText(many)} ${noun}s`;
}
