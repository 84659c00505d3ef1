import { expect, test } from "vitest";
import type { TacticPlace } from "../places/place.ts";
import { standsSince } from "./stands-since.ts";

type Step = [on: string, to: TacticPlace];

test.each<[string, Step[], string]>([
  ["its first move", [["2026-08-01", "trying"]], "2026-08-01"],
  [
    "its last move",
    [
      ["2026-08-01", "trying"],
      ["2026-09-01", "habit"],
    ],
    "2026-09-01",
  ],
  [
    "before a move that was taken back on its day",
    [
      ["2026-08-01", "trying"],
      ["2026-09-01", "habit"],
      ["2026-09-01", "trying"],
    ],
    "2026-08-01",
  ],
  [
    "it came back",
    [
      ["2026-08-01", "trying"],
      ["2026-09-01", "paused"],
      ["2026-10-01", "trying"],
    ],
    "2026-10-01",
  ],
])("it stands there since %s", (_, steps, day) => {
  expect(standsSince(steps.map(([on, to]) => ({ on, to })))).toBe(day);
});
