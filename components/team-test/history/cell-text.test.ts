import { expect, test } from "vitest";
import type { GridCell } from "#lib/team-test/history/history-grid.ts";
import { cellText } from "./cell-text.ts";

const tally = { yes: 3, no: 5, unknown: 0, not_ours: 0 };
const agreement = { answer: "no", reason: "", changedBecause: "" } as const;
const cell: GridCell = {
  roundNumber: 5,
  result: { questionId: "a", votes: 8, tally, agreement },
  before: { roundNumber: 4, agreed: "yes" },
  direction: "worse",
};

test.each<[string, GridCell, string]>([
  ["an answer that got worse", cell, "Round 5. Agreed no, worse than in round 4. 3 yes, 5 no, split 0.75."],
  [
    "why it changed",
    { ...cell, result: { ...cell.result, agreement: { ...agreement, changedBecause: "baskets joined" } } },
    "Round 5. Agreed no, worse than in round 4. 3 yes, 5 no, split 0.75. Changed because baskets joined.",
  ],
  ["the first time", { ...cell, before: null, direction: null }, "Round 5. Agreed no. 3 yes, 5 no, split 0.75."],
  [
    "nothing agreed before",
    { ...cell, before: { roundNumber: 4, agreed: null }, direction: null },
    "Round 5. Agreed no, nothing in round 4. 3 yes, 5 no, split 0.75.",
  ],
  [
    "too few to show",
    { ...cell, before: null, direction: null, result: { ...cell.result, votes: 3, tally: null } },
    "Round 5. Agreed no. 3 answers, too few to show.",
  ],
  [
    "nobody",
    {
      ...cell,
      before: null,
      direction: null,
      result: { questionId: "a", votes: 0, tally: { ...tally, yes: 0, no: 0 }, agreement: null },
    },
    "Round 5. Nothing agreed. Nobody answered.",
  ],
])("%s", (_, shown, text) => {
  expect(cellText(shown, false)).toBe(text);
});

test("of what one person entered nobody's answers are told", () => {
  expect(cellText({ ...cell, direction: "same", before: { roundNumber: 4, agreed: "no" } }, true)).toBe(
    "Round 5. Agreed no, the same as in round 4. Entered by one person.",
  );
});
