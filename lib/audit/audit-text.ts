import { findWords } from "./audit-words.ts";
import { valueText } from "./value-text.ts";

/** What an entry tells, without where, when and from which address. */
export type AuditFact = {
  actorKind: string;
  actorName: string;
  action: string;
  subject: string;
  details: Readonly<Record<string, unknown>>;
};

/** An entry as a sentence: "Ada changed Bob's role from member to lead". Of an action that nobody wrote words for, what is stored. */
export function auditText(fact: AuditFact): string {
  return `${actorText(fact)} ${deedText(fact)}`;
}

/** Who: a person by name; a token, Headroom itself and somebody unknown said as such. */
export function actorText({ actorKind, actorName }: Pick<AuditFact, "actorKind" | "actorName">): string {
  if (actorKind === "token") return `The token “${actorName}”`;
  if (actorKind === "nobody") return actorName === "" ? "Somebody" : `Somebody (${actorName})`;
  return actorName;
}

/** What was done: "changed Bob's role from member to lead". */
export function deedText({ action, subject, details }: Pick<AuditFact, "action" | "subject" | "details">): string {
  const words = findWords(action);
  if (words) return words({ subject, details });
  const [noun = "", deed = ""] = action.split(".");
  const about = subject === "" ? "" : `: ${subject}`;
  return `did “${[noun, deed].join(" ").replaceAll("-", " ").trim()}”${about}${detailText(details)}`;
}

function detailText(details: AuditFact["details"]): string {
  const parts = Object.entries(details).map(([name, value]) => `${name} ${valueText(value)}`);
  return parts.length === 0 ? "" : ` (${parts.join(", ")})`;
}
