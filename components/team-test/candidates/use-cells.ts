"use client";

import { type KeyboardEvent, useRef, useState } from "react";
import type { MatrixRow } from "#lib/team-test/candidates/candidate-matrix.ts";
import type { Candidate, CandidateMark } from "#lib/team-test/candidates/choice.ts";
import type { Question } from "#lib/team-test/question-sets/question.ts";
import { type Cell, cellAfter, nextOpenCell } from "./cell-moves.ts";
import { markOfKey } from "./mark-keys.ts";

/** One cell of the matrix, by what stands for it. */
export type CellId = { candidateId: string; questionId: string };

export type CellActs = {
  mark: (cell: CellId, value: CandidateMark) => void;
  clear: (cell: CellId) => void;
  writeNote: (cell: CellId) => void;
};

/**
 * The keys of the matrix: arrows go from cell to cell, a letter or a figure marks, N writes a note, Enter goes to the next cell that is
 * not marked, Backspace takes a mark back. One cell is a stop of the Tab key, the last that had the focus.
 */
export function useCells(
  rows: readonly MatrixRow<Question>[],
  candidates: readonly Candidate[],
  { mark, clear, writeNote }: CellActs,
) {
  const table = useRef<HTMLTableElement>(null);
  const [last, setLast] = useState<CellId | null>(null);
  const current: Cell = {
    row: Math.max(0, last ? rows.findIndex(({ question }) => question.id === last.questionId) : 0),
    column: Math.max(0, last ? candidates.findIndex(({ id }) => id === last.candidateId) : 0),
  };

  function focus({ row, column }: Cell) {
    table.current?.querySelector<HTMLElement>(`[data-cell="${row} ${column}"]`)?.focus();
  }
  function act(event: KeyboardEvent, at: Cell, cell: CellId): boolean {
    const next = cellAfter(event, at, rows.length, candidates.length);
    if (next) focus(next);
    if (next || event.ctrlKey || event.metaKey || event.altKey) return next !== null;
    const value = markOfKey(event.key);
    if (value) mark(cell, value);
    else if (event.key.toLowerCase() === "n") writeNote(cell);
    else if (event.key === "Backspace" || event.key === "Delete") clear(cell);
    else if (event.key === "Enter") focus(nextOpenCell(isOpen, at, rows.length, candidates.length));
    else return false;
    return true;
  }
  function isOpen({ row, column }: Cell): boolean {
    return !rows[row]?.marks[column];
  }

  return {
    table,
    /** What a cell needs to take part. */
    cell: (at: Cell, id: CellId) => ({
      role: "gridcell",
      "data-cell": `${at.row} ${at.column}`,
      tabIndex: at.row === current.row && at.column === current.column ? 0 : -1,
      onFocus: () => setLast(id),
      onKeyDown: (event: KeyboardEvent) => {
        if (act(event, at, id)) event.preventDefault();
      },
    }),
    focus,
  };
}
