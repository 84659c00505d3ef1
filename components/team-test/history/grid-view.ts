import type { Route } from "next";
import { dayText } from "#lib/shared/time-text.ts";
import { type Direction, type GridCell, type GridRow, historyGrid } from "#lib/team-test/history/history-grid.ts";
import { type PastRound, scoreOfRound } from "#lib/team-test/history/past-round.ts";
import { focusNames } from "#lib/team-test/question-sets/question.ts";
import type { Answer, Tally } from "#lib/team-test/results/tally.ts";
import { cellText } from "./cell-text.ts";

/** The history as its grid draws it, in few bytes: a team of years has hundreds of cells. */
export type GridView = { heads: RoundHead[]; rows: QuestionRow[] };

export type RoundHead = {
  number: number;
  day: string;
  yes: number;
  of: number;
  /** "8 of 9 people" */
  who: string;
};

export type QuestionRow = {
  id: string;
  name: string;
  focus: string;
  isAsked: boolean;
  /** The page with this row opened, or closed when it is open. */
  href: Route;
  cells: (CellView | null)[];
};

export type CellView = {
  number: number;
  agreed: Answer | null;
  direction: Direction | null;
  /** `none`: nobody voted; `few`: too few to show. */
  votes: Tally | "none" | "few";
  /** All of it in sentences. */
  text: string;
};

/**
 * @param rounds oldest first.
 * @param hrefOf the page with a question's row open; for the one that is open, closed.
 * @param now ms since the epoch.
 */
export function gridView(rounds: readonly PastRound[], hrefOf: (questionId: string) => Route, now: number): GridView {
  const groups = new Set(rounds.filter(({ mode }) => mode === "group").map(({ number }) => number));
  return {
    heads: rounds.map((round) => headOf(round, now)),
    rows: historyGrid(rounds).map((row) => rowOf(row, groups, hrefOf(row.question.id))),
  };
}

function headOf(round: PastRound, now: number): RoundHead {
  const { number, closedAt, people } = round;
  const { yes, of } = scoreOfRound(round);
  const who = people ? `${people.answered} of ${people.of} people` : "one person";
  return { number, day: dayText(closedAt, now), yes, of, who };
}

function rowOf({ question, isAsked, cells }: GridRow, groups: ReadonlySet<number>, href: Route): QuestionRow {
  const { id, short, focus } = question;
  return {
    id,
    name: short,
    focus: focusNames[focus],
    isAsked,
    href,
    cells: cells.map((cell) => cell && viewOf(cell, groups.has(cell.roundNumber))),
  };
}

function viewOf(cell: GridCell, isGroup: boolean): CellView {
  const { roundNumber, result, direction } = cell;
  const { votes, tally, agreement } = result;
  return {
    number: roundNumber,
    agreed: agreement?.answer ?? null,
    direction,
    votes: isGroup || votes === 0 ? "none" : (tally ?? "few"),
    text: cellText(cell, isGroup),
  };
}
