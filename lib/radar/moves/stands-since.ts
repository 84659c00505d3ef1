import type { TacticMove } from "./move.ts";

/**
 * The day since when a tactic stands where it stands now. A move that was taken back on its own day changed nothing.
 * @param moves its log, oldest first, never empty
 */
export function standsSince(moves: readonly Pick<TacticMove, "to" | "on">[]): string {
  const atEnds = moves.filter(({ on }, index) => moves[index + 1]?.on !== on);
  const place = atEnds.at(-1)?.to;
  const elsewhere = atEnds.findLastIndex(({ to }) => to !== place);
  return atEnds[elsewhere + 1]?.on ?? "";
}
