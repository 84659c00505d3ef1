import { fewestForBreakdown, type Tally, votesOf } from "./tally.ts";

/** A tally as everybody may see it: null in an anonymous round with too few answers, as it could be told whose they are. */
export function shownTally(tally: Tally, isAnonymous: boolean): Tally | null {
  return isAnonymous && votesOf(tally) < fewestForBreakdown ? null : tally;
}
