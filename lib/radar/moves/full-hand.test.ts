import { expect, test } from "vitest";
import type { TacticPlace } from "../places/place.ts";
import { fullHand, type HandLog, inHandOn } from "./full-hand.ts";

type Step = [on: string, to: TacticPlace];

function log(name: string, ...steps: Step[]): HandLog {
  return { name, moves: steps.map(([on, to]) => ({ on, to })) };
}

const since = (on: string, ...names: string[]) => names.map((name) => log(name, [on, "practising"]));
const four = since("2026-08-01", "A", "B", "C", "D");

test.each<[string, HandLog[], string, ReturnType<typeof fullHand>]>([
  ["nobody is there", [], "2026-10-03", null],
  ["four are", four, "2026-10-03", null],
  [
    "five are, to this day",
    [...four, ...since("2026-10-01", "E")],
    "2026-10-03",
    { day: "2026-10-03", names: ["A", "B", "C", "D", "E"], roomSince: null },
  ],
  [
    "the fifth left later",
    [...four, log("E", ["2026-09-01", "trying"], ["2026-11-21", "paused"])],
    "2026-10-03",
    { day: "2026-10-03", names: ["A", "B", "C", "D", "E"], roomSince: "2026-11-21" },
  ],
  [
    "the fifth left on that day",
    [...four, log("E", ["2026-09-01", "trying"], ["2026-10-03", "paused"])],
    "2026-10-03",
    null,
  ],
  [
    "the fifth came later and left again",
    [...four, log("E", ["2026-10-10", "trying"], ["2026-10-12", "practising"], ["2026-10-20", "habit"])],
    "2026-10-03",
    { day: "2026-10-10", names: ["A", "B", "C", "D", "E"], roomSince: "2026-10-20" },
  ],
  [
    "the fifth came and left on one day",
    [...four, log("E", ["2026-10-10", "trying"], ["2026-10-10", "habit"])],
    "2026-10-03",
    null,
  ],
  [
    "it is full twice",
    [
      ...four,
      log("E", ["2026-09-01", "trying"], ["2026-10-05", "paused"]),
      log("F", ["2026-10-10", "trying"], ["2026-10-20", "habit"]),
    ],
    "2026-10-03",
    { day: "2026-10-03", names: ["A", "B", "C", "D", "E"], roomSince: "2026-10-20" },
  ],
  [
    "it was full, and is again by other ones",
    [...four, log("E", ["2026-09-01", "trying"], ["2026-10-05", "paused"]), ...since("2026-11-01", "F")],
    "2026-10-03",
    { day: "2026-11-01", names: ["A", "B", "C", "D", "F"], roomSince: null },
  ],
])("one that comes into hand where %s", (_, others, from, expected) => {
  expect(fullHand(others, from)).toEqual(expected);
});

test("one that leaves again asks for no room after that", () => {
  const others = [...four, ...since("2026-10-10", "E")];
  expect(fullHand(others, "2026-10-03", "2026-10-10")).toBeNull();
  expect(fullHand(others, "2026-10-03", "2026-10-11")).toMatchObject({ day: "2026-10-10" });
});

test("who is in hand is told by the end of a day", () => {
  const logs = [log("E", ["2026-09-01", "trying"], ["2026-10-05", "paused"]), log("F", ["2026-10-05", "practising"])];
  expect(["2026-08-31", "2026-09-01", "2026-10-04", "2026-10-05"].map((day) => inHandOn(logs, day))).toEqual([
    [],
    ["E"],
    ["E"],
    ["F"],
  ]);
});
