import { isRing, type Ring } from "../places/place.ts";
import type { TacticMove } from "./move.ts";

/** How long a tactic stood in a ring: from the end of one day to that of another; `until` null: it stands there still. */
export type Stay = { number: number; ring: Ring; cell: number | null; from: string; until: string | null };

/** What a tactic's log tells of where it stood. Where it left on the day on which it came, it is left out: no day ended so. */
export function staysOf(moves: readonly Pick<TacticMove, "number" | "to" | "cell" | "on">[]): Stay[] {
  return moves.flatMap(({ number, to, cell, on }, index) => {
    const until = moves[index + 1]?.on ?? null;
    return isRing(to) && until !== on ? [{ number, ring: to, cell, from: on, until }] : [];
  });
}

/** Whether there is a day at whose end both stand. */
export function isAtOnce(a: Pick<Stay, "from" | "until">, b: Pick<Stay, "from" | "until">): boolean {
  return (b.until === null || a.from < b.until) && (a.until === null || b.from < a.until);
}
