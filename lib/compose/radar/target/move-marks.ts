import { settledMoves } from "#lib/radar/moves/settled-moves.ts";
import { placeNames, type TacticPlace } from "#lib/radar/places/place.ts";

/** Where a tactic's moves stand among the runs of a trend: before the run at `index`. `number` and `on` are those of the last of them. */
export type MoveMark = { index: number; title: string; on: string; number: number };

/**
 * A mark before the first run of the day of each move or after it; moves between two runs share one, and none is told that was taken back on its day. A move after the last run is marked behind it.
 * @param runs oldest first
 * @param moves in the order in which they were written; days as `2026-09-12`
 */
export function moveMarks(
  runs: readonly { startedAt: Date }[],
  moves: readonly { number: number; to: TacticPlace; on: string }[],
): MoveMark[] {
  const marks = new Map<number, MoveMark>();
  for (const { number, to, on } of settledMoves(moves)) {
    const at = runs.findIndex(({ startedAt }) => startedAt.getTime() >= Date.parse(on));
    const index = at === -1 ? runs.length : at;
    const before = marks.get(index);
    marks.set(index, { index, title: before ? `${before.title}, ${placeNames[to]}` : placeNames[to], on, number });
  }
  return [...marks.values()];
}
