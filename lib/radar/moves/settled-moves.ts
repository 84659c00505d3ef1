import type { TacticMove } from "./move.ts";

/**
 * The moves after which a tactic stood elsewhere at the end of their day than before it: of several on one day the last, and none where that one
 * brought it back, as one does that takes another back.
 * @param moves oldest first
 */
export function settledMoves<Move extends Pick<TacticMove, "to" | "on">>(moves: readonly Move[]): Move[] {
  const atEnds = moves.filter(({ on }, index) => moves[index + 1]?.on !== on);
  return atEnds.filter(({ to }, index) => atEnds[index - 1]?.to !== to);
}
