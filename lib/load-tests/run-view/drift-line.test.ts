import { expect, test } from "vitest";
import { driftLine } from "./drift-line.ts";

const hourMs = 3_600_000;
const rising = Array.from({ length: 9 }, (_, k) => 100 * 1.1 ** k);
const slope = { perHourPct: 10, interval: [8, 12] as [number, number], overRunPct: 114 };

test("the line of a drift goes through figures that drift so", () => {
  const line = driftLine(rising, hourMs, null, slope);
  for (const [k, value] of rising.entries()) expect(line?.middle[k]).toBeCloseTo(value, 1);
});

test("its interval opens to both sides of the middle", () => {
  const line = driftLine(rising, hourMs, null, slope);
  const width = (k: number) => (line?.high[k] ?? 0) - (line?.low[k] ?? 0);
  expect(width(4)).toBe(0);
  expect(width(0)).toBeGreaterThan(width(2));
  expect(width(8)).toBeGreaterThan(width(6));
});

test("it is drawn in the part that it was measured in alone", () => {
  const line = driftLine(rising, hourMs, { fromMs: 2 * hourMs, toMs: 7 * hourMs }, slope);
  expect(line?.middle.map((value) => value !== null)).toEqual([
    false,
    false,
    true,
    true,
    true,
    true,
    true,
    false,
    false,
  ]);
});

test("without values there is none", () => expect(driftLine([null, null], hourMs, null, slope)).toBeNull());
