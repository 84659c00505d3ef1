import { relativeTimeText } from "#lib/shared/time-text.ts";
import type { TokenLine } from "./token-line.ts";

type Shown = {
  working: readonly TokenLine[];
  /** Some were revoked or expired lately. */
  hasEnded: boolean;
  /** In ms since the epoch. */
  now: number;
};

/** The answer of a page of tokens: how many act, and which ends next. */
export function tokensSentence({ working, hasEnded, now }: Shown): string {
  if (working.length === 0) return hasEnded ? "No token works any more." : "No tokens yet.";
  const count = working.length === 1 ? "One token works" : `${working.length} tokens work`;
  const next = working
    .filter(({ state }) => state === "expires-soon")
    .toSorted((a, b) => a.expiresAt.getTime() - b.expiresAt.getTime())[0];
  if (next) return `${count}; “${next.name}” expires ${nearText(next.expiresAt, now)}.`;
  return `${count}, ${working.length === 1 ? "and does not expire" : "none of them expires"} in the next two weeks.`;
}

function nearText(time: Date, now: number): string {
  const text = relativeTimeText(time, now);
  return text === "just now" ? "now" : /^\d/.test(text) ? `on ${text}` : text;
}
