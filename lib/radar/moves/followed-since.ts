import type { TacticMove } from "./move.ts";

/**
 * The day since when a team works at a tactic: of its first move to Trying or farther in. Of what it only considers, the day on which it came
 * onto the radar; null: it has no moves.
 */
export function followedSince(moves: readonly Pick<TacticMove, "to" | "on">[]): string | null {
  const first = moves.find(({ to }) => to === "trying" || to === "practising" || to === "habit") ?? moves[0];
  return first?.on ?? null;
}
