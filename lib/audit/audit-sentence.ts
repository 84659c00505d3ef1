import { relativeTimeText } from "#lib/shared/time-text.ts";
import { actorText } from "./audit-text.ts";

type Shown = {
  newest: { at: Date; actorKind: string; actorName: string } | null;
  isFiltered: boolean;
  /** Not the newest page. */
  isOlder: boolean;
  /** In ms since the epoch. */
  now: number;
};

/** The answer of a page of the audit log: who was the last to do something, and when. */
export function auditSentence({ newest, isFiltered, isOlder, now }: Shown): string {
  if (!newest) return nothingText(isFiltered, isOlder);
  const when = relativeTimeText(newest.at, now);
  if (isOlder) return `What was done until ${when}.`;
  return `${actorText(newest)} was the last to ${isFiltered ? "do something like this" : "do something"}, ${when}.`;
}

function nothingText(isFiltered: boolean, isOlder: boolean): string {
  if (isOlder) return "There is nothing older.";
  return isFiltered ? "Nothing like this was done." : "Nothing was done yet.";
}
