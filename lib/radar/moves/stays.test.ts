import { expect, test } from "vitest";
import { isAtOnce, staysOf } from "./stays.ts";

const move = (number: number, to: "considering" | "trying" | "paused", on: string) => ({
  number,
  to,
  cell: number,
  on,
});

test("a stay lasts from its move to the next one, and the last one lasts", () => {
  const moves = [move(1, "considering", "2026-01-01"), move(2, "trying", "2026-02-01")];
  expect(staysOf(moves)).toEqual([
    { number: 1, ring: "considering", cell: 1, from: "2026-01-01", until: "2026-02-01" },
    { number: 2, ring: "trying", cell: 2, from: "2026-02-01", until: null },
  ]);
});

test("what left on the day on which it came stood there at the end of no day, and the tray is no ring", () => {
  const moves = [
    move(1, "considering", "2026-01-01"),
    move(2, "trying", "2026-01-01"),
    move(3, "paused", "2026-01-02"),
  ];
  expect(staysOf(moves).map(({ number }) => number)).toEqual([2]);
});

test.each([
  ["one after the other", ["2026-01-01", "2026-02-01"], ["2026-02-01", "2026-03-01"], false],
  ["one within the other", ["2026-01-01", null], ["2026-02-01", "2026-03-01"], true],
  ["both last", ["2026-01-01", null], ["2026-05-01", null], true],
  ["one gone before the other came", ["2026-01-01", "2026-02-01"], ["2026-05-01", null], false],
] as const)("%s", (_, [from, until], [otherFrom, otherUntil], isIt) => {
  const [a, b] = [
    { from, until },
    { from: otherFrom, until: otherUntil },
  ];
  expect([isAtOnce(a, b), isAtOnce(b, a)]).toEqual([isIt, isIt]);
});
