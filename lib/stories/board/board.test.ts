import { expect, test } from "vitest";
import { type BoardColumn, type BoardState, boardSentence } from "./board.ts";

const column = (state: BoardState, count: number | null): BoardColumn => ({ state, rows: [], count, hasMore: false });

test.each<[BoardColumn[], string]>([
  [[], "No story is under way."],
  [[column("inbox", 1)], "No story is under way, but 1 waits in the inbox."],
  [[column("inbox", 3), column("framed", 1)], "1 story is under way, and 3 wait in the inbox."],
  [[column("sized", 4), column("fixing", 2), column("parked", 9), column("closed", null)], "6 stories are under way."],
])("the board says %#: %s", (columns, sentence) => {
  expect(boardSentence(columns)).toBe(sentence);
});
