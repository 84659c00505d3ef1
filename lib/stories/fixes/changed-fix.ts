import type { FixFields } from "./fix.ts";

const names = ["title", "ownerTeam", "url", "status"] as const;
type Name = (typeof names)[number];

/** What an edit of a fix comes to: the fields to write, and those that somebody else wrote differently meanwhile. */
export type ChangedFix = { changes: Partial<FixFields>; clashes: Name[] };

/** `typed` was typed over `shown`; the fix is now `current`. Field by field: what only one of two people touched is theirs. */
export function changedFix(shown: FixFields, typed: FixFields, current: FixFields): ChangedFix {
  const touched = names.filter((name) => typed[name] !== shown[name] && typed[name] !== current[name]);
  const clashes = touched.filter((name) => current[name] !== shown[name]);
  return { changes: Object.fromEntries(touched.map((name) => [name, typed[name]])), clashes };
}
