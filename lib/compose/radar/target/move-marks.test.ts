import { expect, test } from "vitest";
import { moveMarks } from "./move-marks.ts";

const runs = ["2026-09-01", "2026-09-10", "2026-09-20"].map((day) => ({ startedAt: new Date(`${day}T02:00:00Z`) }));

test("each move is marked before the first run of its day or later; those between two runs share a mark", () => {
  const moves = [
    { number: 1, to: "considering", on: "2026-08-01" },
    { number: 2, to: "trying", on: "2026-09-10" },
    { number: 3, to: "practising", on: "2026-09-12" },
    { number: 4, to: "paused", on: "2026-09-18" },
    { number: 5, to: "habit", on: "2026-11-01" },
  ] as const;
  expect(moveMarks(runs, moves)).toEqual([
    { index: 0, title: "Considering", on: "2026-08-01", number: 1 },
    { index: 1, title: "Trying", on: "2026-09-10", number: 2 },
    { index: 2, title: "Practising, Paused", on: "2026-09-18", number: 4 },
    { index: 3, title: "Habit", on: "2026-11-01", number: 5 },
  ]);
});

test("a move that was taken back on its day is not marked", () => {
  const moves = [
    { number: 1, to: "trying", on: "2026-09-01" },
    { number: 2, to: "practising", on: "2026-09-12" },
    { number: 3, to: "trying", on: "2026-09-12" },
  ] as const;
  expect(moveMarks(runs, moves)).toEqual([{ index: 0, title: "Trying", on: "2026-09-01", number: 1 }]);
});

test("without runs or moves there is nothing to mark but the moves", () => {
  expect(moveMarks([], [{ number: 6, to: "trying", on: "2026-09-10" }])).toHaveLength(1);
  expect(moveMarks(runs, [])).toEqual([]);
});
