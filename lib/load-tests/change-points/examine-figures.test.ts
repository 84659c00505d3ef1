import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Metric } from "../metric.ts";
import { noiseFrom } from "../statistics/noise.test-data.ts";
import { examineFigures, type HistoryFigure } from "./examine-figures.ts";

const historyOf = (values: (number | null)[], format: string | null = "jmeter-csv"): HistoryFigure[] =>
  values.map((value, k) => ({ runId: `run ${k}`, number: k + 1, value, format }));
const nights = (count: number, value: (night: number) => number | null) =>
  Array.from({ length: count }, (_, k) => value(k));
const found = (metric: Metric, values: (number | null)[], format?: string | null) =>
  examineFigures({ metric, figures: historyOf(values, format) }) ?? [];

describe("a history", () => {
  test("whose p95 rises by 12 % says when, from what to what, and how sure that is", () => {
    const { normal } = noiseFrom(3);
    const [change, ...others] = found(
      "p95Ms",
      nights(72, (k) => (k < 60 ? 250 : 280) * Math.exp(0.03 * normal())),
    );
    expect(others).toEqual([]);
    expect(change).toMatchObject({
      runId: "run 60",
      lastRunId: "run 59",
      isWorse: true,
      runsBefore: 60,
      runsAfter: 12,
    });
    expect(Math.abs((change?.before ?? 0) - 250)).toBeLessThan(10);
    expect(Math.abs((change?.after ?? 0) - 280)).toBeLessThan(10);
    expect(change?.changeLow).toBeLessThan(12);
    expect(change?.changeHigh).toBeGreaterThan(12);
    expect(change?.pValue).toBeLessThan(0.001);
  });

  test("whose throughput falls got worse, and whose p95 falls better", () => {
    expect(
      found(
        "throughputRps",
        nights(30, (k) => (k < 20 ? 100 : 60) + (k % 3)),
      ),
    ).toMatchObject([{ isWorse: true }]);
    expect(
      found(
        "p95Ms",
        nights(30, (k) => (k < 20 ? 100 : 60) + (k % 3)),
      ),
    ).toMatchObject([{ isWorse: false }]);
  });

  test("without any errors that rises to 4.9 % is found within three runs, in points", () => {
    const [change] = found(
      "errorRate",
      nights(40, (k) => (k < 30 ? 0 : 0.049 + (k % 3) / 1000)),
    );
    expect(change).toMatchObject({ runId: "run 30", foundWith: "run 32", isWorse: true, before: 0 });
    expect(change?.change).toBeCloseTo(5, 0);
    expect(change?.changeLow).toBeGreaterThan(3);
  });

  test("without any errors, or with a few of thousands now and then, is left alone", () => {
    expect(
      found(
        "errorRate",
        nights(300, () => 0),
      ),
    ).toEqual([]);
    expect(
      found(
        "errorRate",
        nights(300, (k) => (k % 40 < 3 ? 0.0004 : 0)),
      ),
    ).toEqual([]);
  });

  test("passes over runs that do not tell the figure", () => {
    const values = nights(120, (k) => (k % 2 === 0 ? null : (k < 80 ? 250 : 300) + ((k * 5) % 7)));
    expect(found("p95Ms", values)).toMatchObject([{ runId: "run 81", lastRunId: "run 79" }]);
  });

  test("of a tool that rounds to two digits does not move with the last of them", () => {
    const values = nights(60, (k) => (k >= 30 && k < 45 ? 260 : 250));
    expect(found("p95Ms", values, "locust-csv")).toEqual([]);
    expect(found("meanMs", values, "locust-csv")).toHaveLength(2);
  });
});

test("a history that is gone on with tells the same as one that is looked at whole", () => {
  const { normal } = noiseFrom(8);
  const values = nights(160, (k) => (k < 60 ? 250 : k < 90 ? 300 : 260) * Math.exp(0.03 * normal()));
  const whole = found("p95Ms", values);
  expect(whole).toHaveLength(2);
  fc.assert(
    fc.property(fc.nat(160), (from) => {
      const numberOf = (runId: string) => Number(runId.slice(4));
      const known = whole.filter(({ foundWith }) => numberOf(foundWith) < from);
      expect(examineFigures({ metric: "p95Ms", figures: historyOf(values), known, from })).toEqual(whole);
    }),
  );
});
