import type { TacticMove } from "./move.ts";
import { settledMoves } from "./settled-moves.ts";

/**
 * The day since when a team works at a tactic: of its first move to Trying or farther in. Of what it only considers, the day on which it came
 * onto the radar; null: it has no moves. A move that was taken back on its own day is none.
 */
export function followedSince(moves: readonly Pick<TacticMove, "to" | "on">[]): string | null {
  const settled = settledMoves(moves);
  const first = settled.find(({ to }) => to === "trying" || to === "practising" || to === "habit") ?? settled[0];
  return first?.on ?? null;
}
