/** A change point of a history by the place of its first run in it. */
export type Placed = { index: number; isWorse: boolean };

/** How many runs further a change point may lie, once its history was examined anew, and still be the same. */
const reach = 2;

export type CarriedOver<Old, New> = {
  /** The same change, before and after: what people said of it stays with it. */
  kept: { old: Old; now: New }[];
  gone: Old[];
  made: New[];
};

/**
 * Which of the change points that a history had are still there. Runs that came or went move its places by a run or two:
 * one of the same direction within two runs is the same, the nearest first.
 */
export function carryOver<Old extends Placed, New extends Placed>(
  before: readonly Old[],
  after: readonly New[],
): CarriedOver<Old, New> {
  const pairs = before
    .flatMap((old) => after.map((now) => ({ old, now, apart: Math.abs(old.index - now.index) })))
    .filter(({ old, now, apart }) => apart <= reach && old.isWorse === now.isWorse)
    .sort((a, b) => a.apart - b.apart || a.now.index - b.now.index);
  const [olds, news] = [new Set<Old>(), new Set<New>()];
  const kept = pairs.filter(({ old, now }) => {
    if (olds.has(old) || news.has(now)) return false;
    olds.add(old);
    news.add(now);
    return true;
  });
  return {
    kept: kept.map(({ old, now }) => ({ old, now })),
    gone: before.filter((old) => !olds.has(old)),
    made: after.filter((now) => !news.has(now)),
  };
}
