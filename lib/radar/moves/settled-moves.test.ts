import { expect, test } from "vitest";
import type { TacticPlace } from "../places/place.ts";
import { settledMoves } from "./settled-moves.ts";

type Step = [on: string, to: TacticPlace];

const settled = (steps: readonly Step[]) =>
  settledMoves(steps.map(([on, to]) => ({ on, to }))).map(({ on, to }) => [on, to]);

test.each<[string, Step[], number[]]>([
  ["no moves", [], []],
  ["its first one", [["2026-08-01", "considering"]], [0]],
  [
    "one of each day",
    [
      ["2026-08-01", "considering"],
      ["2026-09-01", "trying"],
      ["2026-10-01", "considering"],
    ],
    [0, 1, 2],
  ],
  [
    "the last one of a day",
    [
      ["2026-08-01", "considering"],
      ["2026-08-01", "trying"],
      ["2026-09-01", "trying"],
      ["2026-09-01", "habit"],
    ],
    [1, 3],
  ],
  [
    "none that was taken back on its day",
    [
      ["2026-08-01", "trying"],
      ["2026-09-01", "habit"],
      ["2026-09-01", "trying"],
    ],
    [0],
  ],
  [
    "what came after one that was taken back",
    [
      ["2026-08-01", "trying"],
      ["2026-09-01", "habit"],
      ["2026-09-01", "trying"],
      ["2026-10-01", "paused"],
    ],
    [0, 3],
  ],
])("what moved a tactic for longer than a day is %s", (_, steps, kept) => {
  expect(settled(steps)).toEqual(kept.map((index) => steps[index]));
});
