import type { TacticPlace } from "../places/place.ts";

/** One line of a tactic's log. Days as `2026-11-21`; lines are in the order in which they were written, and their days never go back. */
export type TacticMove = {
  number: number;
  from: TacticPlace | null;
  to: TacticPlace;
  /** Its cell in the segment of its ring (geometry/cells.ts); null: none was free, or it stands in the tray. */
  cell: number | null;
  on: string;
  reason: string;
  reviewOn: string | null;
  movedBy: string;
};

/** The last move up to the end of a day; null: it was not on the radar yet. */
export function moveOn<Move extends Pick<TacticMove, "on">>(moves: readonly Move[], day: string): Move | null {
  return moves.findLast(({ on }) => on <= day) ?? null;
}
