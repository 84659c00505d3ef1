import {
  asRole,
  by,
  byUpload,
  candidateText,
  changeCounts,
  changesText,
  count,
  type Details,
  nameOf,
  note,
  possessive,
  scopesText,
  was,
} from "./audit-phrases.ts";
import { valueText } from "./value-text.ts";

type Told = { subject: string; details: Details };
type Words = (told: Told) => string;

/** How each kind of deed is told, after the name of who did it. What is not here cannot be recorded. */
export const auditWords = {
  "session.signed-in": ({ details }) => `signed in${details.by === "password" ? "" : by(details)}`,
  "session.signed-out": () => "signed out",
  "session.refused": ({ details }) => `could not sign in${note(details.reason)}`,
  "sessions.ended": ({ details }) =>
    details.browser
      ? `signed out ${valueText(details.browser)}`
      : `signed out ${details.which === "all" ? "everywhere" : "everywhere else"}`,
  "password.changed": () => "changed their password",
  "password.reset": ({ subject }) => `set a new password for ${nameOf(subject)} by a link`,
  "password.reset-link-made": ({ subject }) => `made a link by which ${nameOf(subject)} can set a new password`,
  "account.renamed": ({ details }) => `changed their name from ${valueText(details.from)} to ${valueText(details.to)}`,
  "account.admin-granted": ({ subject }) => `made ${nameOf(subject)} an admin`,
  "account.admin-removed": ({ subject }) => `removed ${nameOf(subject)} as admin`,
  "account.deactivated": ({ subject }) => `deactivated ${nameOf(subject)}`,
  "account.reactivated": ({ subject }) => `reactivated ${nameOf(subject)}`,

  "invitation.made": ({ subject, details }) => `invited ${subject}${asRole(details)}`,
  "invitation.accepted": ({ details }) => `accepted an invitation${asRole(details)}`,
  "invitation.revoked": ({ subject }) => `revoked the invitation of ${subject}`,
  "membership.added": ({ subject, details }) => `made ${nameOf(subject)} a ${valueText(details.role)}`,
  "membership.role-changed": ({ subject, details }) =>
    `changed ${possessive(nameOf(subject))} role from ${valueText(details.from)} to ${valueText(details.to)}`,
  "membership.removed": ({ subject, details }) =>
    details.left === true ? "left the team" : `removed ${nameOf(subject)} from the team${was(details.role)}`,

  "token.created": ({ subject, details }) => `made the token “${subject}” for ${scopesText(details.scopes)}`,
  "token.revoked": ({ subject }) => `revoked the token “${subject}”`,
  "access.denied": ({ subject, details }) => `was refused ${subject}, which takes ${valueText(details.needs)}`,

  "team.created": created("the team"),
  "team.edited": edited("the team"),
  "team.archived": archived("the team"),
  "team.restored": restored("the team"),
  "service.created": created("the service"),
  "service.edited": edited("the service"),
  "service.archived": archived("the service"),
  "service.restored": restored("the service"),
  "infrastructure.created": created("the infrastructure"),
  "infrastructure.edited": edited("the infrastructure"),
  "infrastructure.archived": archived("the infrastructure"),
  "infrastructure.restored": restored("the infrastructure"),
  "environment.created": created("the environment"),
  "environment.edited": edited("the environment"),
  "environment.archived": archived("the environment"),
  "environment.restored": restored("the environment"),
  "test.created": created("the test"),
  "test.edited": edited("the test"),
  "test.csv-mapped": ({ subject }) => `said which column is which in the CSV files of the test ${subject}`,
  "test.archived": archived("the test"),
  "test.restored": restored("the test"),
  "test.retention-set": ({ subject, details }) =>
    `changed how long ${subject} keeps things${note(changesText(details))}`,
  "test.retention-applied": ({ subject, details }) =>
    `removed ${count(details.files, "file")} and time buckets of ${count(details.buckets, "run")} of ${subject}, as its retention says`,
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
  "run.edited": ({ subject, details }) => `changed ${subject}${note(changesText(details))}`,
  "run.judged-again": ({ subject }) => `had ${subject} judged again`,
  "test.judged-again": ({ subject, details }) =>
    `had ${count(details.runs, "run")} of the test ${subject} judged again`,
  "run.kept": ({ subject }) => `keeps files and time buckets of ${subject} for good`,
  "run.not-kept": ({ subject }) => `no longer keeps files and time buckets of ${subject} for good`,
  "run.retried": ({ subject }) => `had the files of ${subject} read once more`,

  "comparison.saved": ({ subject }) => `saved the comparison ${subject}`,
  "comparison.renamed": ({ subject, details }) => `renamed the comparison ${subject} to ${valueText(details.to)}`,
  "comparison.deleted": ({ subject }) => `deleted the saved comparison ${subject}`,
  "badge.made": ({ subject, details }) => `made a badge of ${subject}${note(details.branch)}`,
  "badge.revoked": ({ subject, details }) => `revoked a badge of ${subject}${note(details.branch)}`,
  "share.made": ({ subject }) => `made a link that shows ${subject} to whoever has it`,
  "share.revoked": ({ subject }) => `revoked a link to ${subject}`,

  "regression.acknowledged": ({ subject, details }) => `acknowledged that ${subject} got worse${note(details.note)}`,
  "regression.linked": ({ subject, details }) => `linked ${subject} to ${valueText(details.link)}`,
  "regression.unlinked": ({ subject }) => `took the link from ${subject}`,
  "regression.muted": ({ subject, details }) =>
    details.until === null ? `ended the mute of ${subject}` : `muted ${subject} until ${valueText(details.until)}`,
  "regression.accepted": ({ subject }) => `accepted ${subject} as the new normal`,
  "regression.reopened": ({ subject }) => `took back that ${subject} is the new normal`,
  "change-point.explained": ({ subject, details }) => `explained ${subject}${note(details.note)}`,

  "office-hours.created": created("the office hours"),
  "office-hours.edited": edited("the office hours"),
  "office-hours.archived": archived("the office hours"),
  "office-hours.restored": restored("the office hours"),
  "office-hours.feed-made": ({ subject }) => `made a calendar feed of the office hours ${subject}`,
  "office-hours.feed-revoked": ({ subject }) => `revoked the calendar feed of the office hours ${subject}`,

  "round.started": ({ subject, details }) => `started ${subject}${details.isAnonymous === true ? ", anonymous" : ""}`,
  "round.revealed": ({ subject }) => `revealed the answers of ${subject}, whose deadline had passed`,
  "round.closed": ({ subject }) => `closed ${subject}`,
  "question-set.copied": ({ subject, details }) =>
    `made the question set ${subject}, a copy of ${valueText(details.from)}`,
  "question-set.edited": ({ subject, details }) =>
    `changed the question set ${subject}${note(valueText(details.changes))}`,
  "question-set.archived": archived("the question set"),
  "question-set.restored": restored("the question set"),
  "team-test.settings-changed": ({ details }) => `changed what the team test knows${note(changesText(details))}`,
  "round.deadline-moved": ({ subject, details }) =>
    `moved the deadline of ${subject} from ${valueText(details.from)} to ${valueText(details.to)}`,
  "round.deleted": ({ subject }) => `deleted ${subject}, with all its answers and actions`,
  "round.exported": ({ subject, details }) => `downloaded the counts of ${subject}, as ${valueText(details.as)}`,
  "action.removed": ({ subject }) => `removed the action “${subject}”`,
  "round.decided": ({ subject, details }) => `decided for ${candidateText(details)} in ${subject}${note(details.why)}`,
  "round.decision-taken-back": ({ subject, details }) =>
    `took the decision for ${candidateText(details)} in ${subject} back`,
  "round.candidate-added": ({ subject, details }) => `added ${candidateText(details)} to ${subject}`,
  "round.candidate-renamed": ({ subject, details }) =>
    `renamed “${valueText(details.from)}” to “${valueText(details.to)}” in ${subject}`,
  "round.candidate-removed": ({ subject, details }) => `removed ${candidateText(details)} from ${subject}`,

  "radar-ballot.opened": ({ subject }) => `opened ${subject} of the radar`,
  "radar-ballot.revealed": ({ subject, details }) =>
    `revealed ${subject} of the radar, in which ${details.voters === 1 ? "one person" : `${valueText(details.voters)} people`} had picked`,
  "radar-ballot.confirmed": ({ subject, details }) =>
    `confirmed ${subject} of the radar${note(valueText(details.chosen))}`,
  "radar-ballot.cancelled": ({ subject }) => `cancelled ${subject} of the radar`,

  "evidence.removed": ({ subject }) => `removed the evidence ${subject}`,
  "stories.settings-changed": ({ details }) => `changed the settings of stories${note(changesText(details))}`,
  "stories.form-opened": ({ subject }) => `opened the public form of ${subject}`,
  "stories.form-renewed": ({ subject }) =>
    `made a new address for the public form of ${subject}; the old one leads nowhere`,
  "stories.form-closed": ({ subject }) => `closed the public form of ${subject}`,
  "story-view.saved": ({ subject }) => `saved the view ${subject} of stories for the team`,
  "story-view.edited": edited("the view of stories"),
  "story-view.removed": ({ subject }) => `deleted the team's view ${subject} of stories`,

  "tactic.edited": edited("the tactic"),
  "tactic.review-taken-back": ({ subject, details }) =>
    `took their review of the tactic ${subject}, of ${valueText(details.on)}, back`,
  "tactic.removed": ({ subject, details }) =>
    `removed the tactic ${subject}, ${valueText(details.stood)}, from the radar`,
  "radar.set-up": ({ details }) => `changed the settings of the radar${note(changesText(details))}`,
  "radar.exported": ({ subject, details }) => `downloaded ${subject}, as ${valueText(details.as)}`,
  "radar.imported": ({ subject }) => `imported ${subject} into the radar`,

  "configuration.applied": ({ subject, details }) => `applied ${subject}${note(changeCounts(details))}`,
  "instance.set-up": ({ subject }) => `set this Headroom up, with ${nameOf(subject)} as its first admin`,
  "instance.exported": () => "exported the whole instance",
  "instance.imported": ({ subject }) => `imported the whole instance: ${subject}`,
  "audit.exported": ({ subject }) => `downloaded the audit log${subject === "" ? "" : `: ${subject}`}`,
} satisfies Readonly<Record<string, Words>>;

/** `noun.verb-in-past`: "membership.role-changed". */
export type AuditAction = keyof typeof auditWords;

/** The words of an action; none for one that a release before or after this one has recorded. */
export function findWords(action: string): Words | undefined {
  const words: Readonly<Record<string, Words>> = auditWords;
  return Object.hasOwn(words, action) ? words[action] : undefined;
}

function created(what: string): Words {
  return ({ subject, details }) => `made ${what} ${subject}${byUpload(details)}`;
}

function edited(what: string): Words {
  return ({ subject, details }) => `changed ${what} ${subject}${note(changesText(details))}`;
}

function archived(what: string): Words {
  return ({ subject }) => `archived ${what} ${subject}`;
}

function restored(what: string): Words {
  return ({ subject, details }) => `restored ${what} ${subject}${byUpload(details)}`;
}
