import { describe, expect, test } from "vitest";
import { runAxis, ticksWithRoom, valueAxis } from "./trend-axes.ts";
import type { TrendPoint } from "./trend-chart-props.ts";

const run = (number: number): TrendPoint => ({ href: "/", number, day: "", value: 1, text: "", verdict: null });
const texts = (numbers: number[]) => runAxis(numbers.map(run), 10).ticks.map((tick) => tick.text);

describe("the axis of runs", () => {
  test("has ticks at round numbers and at both ends", () => {
    expect(texts(Array.from({ length: 90 }, (_, k) => k + 1))).toEqual([
      "1",
      "10",
      "20",
      "30",
      "40",
      "50",
      "60",
      "70",
      "80",
      "90",
    ]);
  });

  test("of one run has one tick, of none has none", () => expect([texts([7]), texts([])]).toEqual([["7"], []]));
});

describe("the axis of values", () => {
  const ends = (values: number[]) => {
    const { from, to } = valueAxis(values, 5);
    return [from, to];
  };

  test("starts at zero where values come near to it", () => expect(ends([0.1, 1.8])).toEqual([0, 2]));
  test("lies around values that are close together", () => expect(ends([257, 424])).toEqual([200, 450]));
  test("of nothing is still an axis", () => expect(ends([])).toEqual([0, 1]));
});

describe("days under the axis of runs", () => {
  const days = (...ticks: [px: number, text: string][]) =>
    ticksWithRoom(ticks.map(([px, text]) => ({ px, text }))).map(({ text }) => text);

  test("are all written where there is room", () =>
    expect(days([50, "22 Oct"], [110, "31 Oct"], [170, "10 Nov"])).toEqual(["22 Oct", "31 Oct", "10 Nov"]));
  test("leave out those between the ends that would touch another", () =>
    expect(days([50, "22 Dec 2025"], [110, "31 Dec 2025"], [170, "10 Jan"])).toEqual(["22 Dec 2025", "10 Jan"]));
  test("of one run is that of the run", () => expect(days([50, "22 Oct"])).toEqual(["22 Oct"]));
});
