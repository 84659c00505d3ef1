import { cellOfStay } from "./cell-of-stay.ts";
import type { TacticMove } from "./move.ts";
import { type Stay, staysOf } from "./stays.ts";

export type Logged = { id: string; slot: number; moves: readonly Pick<TacticMove, "number" | "to" | "cell" | "on">[] };

/** The cell of one move of a log. */
export type MoveCell = { tacticId: string; number: number; cell: number | null };

/**
 * Cells for all moves of tactics that come into a sector, beside those that stand there already and stay where they are. Where they stand now
 * goes before where they stood: who has waited longest chooses first.
 */
export function layOutCells(newcomers: readonly Logged[], settled: readonly Logged[], sectorCount: number): MoveCell[] {
  const others = settled.flatMap(({ moves }) => staysOf(moves));
  const cells = new Map<string, number | null>();
  for (const { id, slot, stay } of inOrder(newcomers)) {
    const cell = cellOfStay(stay, { slot, others, sectorCount });
    others.push({ ...stay, cell });
    cells.set(`${id} ${stay.number}`, cell);
  }
  return newcomers.flatMap(({ id, moves }) =>
    moves.map(({ number }) => ({ tacticId: id, number, cell: cells.get(`${id} ${number}`) ?? null })),
  );
}

type Coming = { id: string; slot: number; stay: Stay };

function inOrder(tactics: readonly Logged[]): Coming[] {
  const stays = tactics.flatMap(({ id, slot, moves }) => staysOf(moves).map((stay) => ({ id, slot, stay })));
  const isPast = ({ stay }: Coming) => Number(stay.until !== null);
  return stays.toSorted((a, b) => isPast(a) - isPast(b) || compare(a.stay.from, b.stay.from) || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
