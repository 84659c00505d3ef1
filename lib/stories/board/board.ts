import type { StoryRow } from "../listing/story-row.ts";
import type { StoryState } from "../states/story-state.ts";

/** The columns of the board, in the order of the work; what is put off comes last. */
export const boardStates = [
  "inbox",
  "framed",
  "investigating",
  "sized",
  "fixing",
  "verifying",
  "closed",
  "parked",
] as const satisfies readonly StoryState[];
export type BoardState = (typeof boardStates)[number];

/** A state with its first cards. `count` is null for what was closed: only the last ones are there, however many there are. */
export type BoardColumn = { state: BoardState; rows: StoryRow[]; count: number | null; hasMore: boolean };

/** What the board says first: "12 stories are under way, and 3 wait in the inbox. 1 needs a decision." */
export function boardSentence(columns: readonly BoardColumn[]): string {
  const countOf = (states: readonly BoardState[]) =>
    columns.reduce((sum, { state, count }) => (states.includes(state) ? sum + (count ?? 0) : sum), 0);
  const waiting = countOf(["inbox"]);
  const underWay = countOf(["framed", "investigating", "sized", "fixing", "verifying"]);
  const undecided = columns.flatMap(({ rows }) => rows).filter(({ needsDecision }) => needsDecision).length;
  const sentences = [
    underWay === 0 ? "No story is under way" : `${underWay} ${underWay === 1 ? "story is" : "stories are"} under way`,
    waiting === 0
      ? ""
      : `${underWay === 0 ? "but" : "and"} ${waiting} ${waiting === 1 ? "waits" : "wait"} in the inbox`,
  ];
  const first = `${sentences.filter(Boolean).join(", ")}.`;
  return undecided === 0 ? first : `${first} ${undecided} ${undecided === 1 ? "needs" : "need"} a decision.`;
}
