import { relativeTimeText } from "#lib/shared/time-text.ts";

type Shown = {
  newest: { at: Date } | null;
  isFiltered: boolean;
  /** Not the newest page. */
  isOlder: boolean;
  /** In ms since the epoch. */
  now: number;
};

/** The answer of a page of the audit log: when something was last done. */
export function auditSentence({ newest, isFiltered, isOlder, now }: Shown): string {
  const such = isFiltered ? "such " : "";
  if (!newest)
    return isOlder ? `No older ${such}entries.` : isFiltered ? "Nothing like this was done." : "Nothing was done yet.";
  const when = relativeTimeText(newest.at, now);
  const at = /^\d+ [A-Z]/.test(when) ? `on ${when}` : when;
  if (isOlder) return `What was done ${such === "" ? "" : "like this "}until ${at.replace(/^on /, "")}.`;
  return isFiltered ? `Something like this was last done ${at}.` : `Something was last done ${at}.`;
}
