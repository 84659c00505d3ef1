import { daysBetween } from "#lib/shared/days.ts";

/** A look at a tactic: a move, a review, or a check-in. `reviewOn` is when the next one is due; null: never. Days as `2026-11-21`. */
export type Look = { on: string; reviewOn: string | null };

/** So many reviews missed in a row make a tactic stale. */
export const missedUntilStale = 2;

/**
 * How many reviews were due and not held before the given day. The first is due on the day that the last look named, the next ones follow
 * every so many days.
 */
export function missedReviews(looks: readonly Look[], day: string, everyDays: number): number {
  const due = lastLook(looks, day)?.reviewOn;
  if (!due || day <= due) return 0;
  return 1 + Math.floor((daysBetween(due, day) - 1) / everyDays);
}

export function isStale(looks: readonly Look[], day: string, everyDays: number): boolean {
  return missedReviews(looks, day, everyDays) >= missedUntilStale;
}

/** The one that came last by its day; of several on one day the last written. */
export function lastLook<One extends Look>(looks: readonly One[], day: string): One | null {
  return looks.reduce<One | null>(
    (last, look) => (look.on <= day && (last === null || look.on >= last.on) ? look : last),
    null,
  );
}
