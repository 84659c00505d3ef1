import type { TacticMove } from "./move.ts";
import { settledMoves } from "./settled-moves.ts";

/**
 * The day since when a tactic stands where it stands now. A move that was taken back on its own day changed nothing.
 * @param moves its log, oldest first, never empty
 */
export function standsSince(moves: readonly Pick<TacticMove, "to" | "on">[]): string {
  return settledMoves(moves).at(-1)?.on ?? "";
}
