import { valueText } from "./value-text.ts";

/** What an entry tells besides its subject, as it was stored: of any shape. */
export type Details = Readonly<Record<string, unknown>>;

/** "Bob (bob@example.org)" → "Bob". */
export function nameOf(subject: string): string {
  return subject.replace(/ \([^()@]*@[^()@]*\)$/, "");
}

/** `{name: ["Shop", "Store"]}` → `name from “Shop” to “Store”`. */
export function changesText(details: Details): string {
  const changes = Object.entries(details).flatMap(([field, change]) => {
    const [from, to] = Array.isArray(change) ? change.map(valueText) : [];
    return from === undefined || to === undefined ? [] : [`${field} from ${quoted(from)} to ${quoted(to)}`];
  });
  return changes.join(", ");
}

export function changeCounts({ create, update, adopt, restore, release, archive }: Details): string {
  const taken = { created: create, changed: update, adopted: adopt, restored: restore };
  const counts = { ...taken, released: release, archived: archive };
  return Object.entries(counts)
    .flatMap(([what, many]) => (typeof many === "number" && many > 0 ? [`${many} ${what}`] : []))
    .join(", ");
}

export function scopesText(scopes: unknown): string {
  return Array.isArray(scopes) && scopes.length > 4 ? `${scopes.length} scopes` : valueText(scopes);
}

function quoted(value: string): string {
  return value === "" ? "nothing" : `“${value}”`;
}

export function note(value: unknown): string {
  return typeof value === "string" && value !== "" ? `: ${value}` : "";
}

/** Something that could be chosen: “k6”. */
export function candidateText({ candidate }: Details): string {
  return typeof candidate === "string" ? `“${candidate}”` : "none of the candidates";
}

export function byUpload(details: Details): string {
  return details.byUpload ? " by an upload" : "";
}

export function by(details: Details): string {
  return typeof details.by === "string" ? ` by ${details.by}` : "";
}

export function was(role: unknown): string {
  return typeof role === "string" ? `, who was ${role}` : "";
}

export function asRole({ role, isAdmin }: Details): string {
  const roles = [typeof role === "string" ? role : null, isAdmin === true ? "admin" : null].filter(
    (one) => one !== null,
  );
  return roles.length === 0 ? "" : ` as ${roles.join(" and ")}`;
}

export function possessive(name: string): string {
  return name.endsWith("s") ? `${name}'` : `${name}'s`;
}

export function count(many: unknown, noun: string): string {
  if (many === 0) return `no ${noun}s`;
  return many === 1 ? `one ${noun}` : `${valueText(many)} ${noun}s`;
}
