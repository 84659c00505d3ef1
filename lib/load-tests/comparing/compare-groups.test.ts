import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Metric, noFigures } from "../metric.ts";
import { noiseFrom } from "../statistics/noise.test-data.ts";
import { compareGroups } from "./compare-groups.ts";
import { heldLevel } from "./held-level.ts";

const smallest = { pct: 5, points: 0.5 };

/** `count` runs around a level, log-normal with this standard deviation. */
function runsAround(level: number, count: number, noise: number, seed: number): number[] {
  const { normal } = noiseFrom(seed);
  return Array.from({ length: count }, () => level * Math.exp(noise * normal()));
}

const times = fc.array(fc.double({ min: 50, max: 5_000, noNaN: true }), { minLength: 4, maxLength: 10 });

describe("compareGroups", () => {
  test("finds a fall of a third, with an interval around it", () => {
    const found = compareGroups("p95Ms", [410, 412, 405, 420, 415], [280, 281, 279, 285, 277, 282], smallest);
    expect(found).toMatchObject({ before: 412, after: 280.5, unit: "%", reading: "better" });
    expect(found?.change).toBeCloseTo(-31.9, 1);
    expect(found?.interval[0]).toBeLessThan(-31.9);
    expect(found?.interval[1]).toBeGreaterThan(-34);
    expect(found?.pValue).toBeCloseTo(2 / 462, 6);
  });

  test("takes a fall of the throughput as worse", () => {
    expect(compareGroups("throughputRps", [400, 402, 398, 401], [300, 299, 305, 301], smallest)?.reading).toBe("worse");
  });

  test("tells points of error rates", () => {
    const found = compareGroups("errorRate", [0.02, 0.021, 0.019, 0.022], [0.001, 0, 0.002, 0.001], smallest);
    expect(found).toMatchObject({ unit: "points", reading: "better" });
    expect(found?.change).toBeCloseTo(-1.95, 2);
  });

  test.each([
    ["three runs after", [400, 401, 402, 403], [300, 301, 302]],
    ["three runs before", [400, 401, 402], [300, 301, 302, 303]],
    ["a base of nothing", [0, 0, 0, 0], [300, 301, 302, 303]],
  ])("tells nothing with %s", (_what, before, after) => {
    expect(compareGroups("p95Ms", before, after, smallest)).toBeNull();
  });

  test("calls runs that scatter too much unsure rather than the same", () => {
    expect(compareGroups("p95Ms", [300, 420, 350, 500], [310, 400, 480, 340], smallest)?.reading).toBe("unsure");
  });

  test("calls steady runs without a change the same", () => {
    expect(compareGroups("p95Ms", [400, 402, 399, 401], [401, 400, 402, 399], smallest)?.reading).toBe("same");
  });

  test("mirrors when the sides are swapped", () => {
    fc.assert(
      fc.property(times, times, (before, after) => {
        const [there, back] = [
          compareGroups("p95Ms", before, after, smallest),
          compareGroups("p95Ms", after, before, smallest),
        ];
        expect(there?.pValue).toBeCloseTo(back?.pValue ?? Number.NaN, 9);
        expect(Math.sign(there?.change ?? 0)).toBe(-Math.sign(back?.change ?? 0) || 0);
      }),
      { numRuns: 20 },
    );
  });

  test("calls equal runs better or worse rarely: in at most one of twelve trials", () => {
    const trials = Array.from({ length: 120 }, (_, k) =>
      compareGroups("p95Ms", runsAround(400, 6, 0.06, 2 * k + 1), runsAround(400, 6, 0.06, 2 * k + 2), smallest),
    );
    expect(trials.filter((found) => found?.reading === "better" || found?.reading === "worse").length).toBeLessThan(10);
  });
});

describe("heldLevel", () => {
  const figures = (metric: Metric, values: readonly number[]) =>
    values.map((value) => ({ ...noFigures, requests: 10_000, [metric]: value }));
  const levelOf = (metric: Metric, values: readonly number[]) =>
    heldLevel({ metric, runs: figures(metric, values), format: null, smallestEffect: smallest });

  test("is what one further run would hardly pass", () => {
    const level = levelOf("p95Ms", [280, 290, 275, 285, 282]) ?? 0;
    expect(level).toBeGreaterThan(295);
    expect(level).toBeLessThan(310);
  });

  test("is below the runs where more is better", () => {
    const level = levelOf("throughputRps", [400, 405, 398, 402]) ?? 0;
    expect(level).toBeLessThan(385);
    expect(level).toBeGreaterThan(360);
  });

  test("is at least half a point of errors above a run without any", () => {
    expect(levelOf("errorRate", [0, 0, 0, 0])).toBeGreaterThanOrEqual(0.005);
  });

  test("is unknown from three runs", () => {
    expect(levelOf("p95Ms", [280, 290, 275])).toBeNull();
  });

  test("is never better than the worst run's own mean, and looser the more the runs scatter", () => {
    fc.assert(
      fc.property(times, (values) => {
        const mean = Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
        expect(levelOf("p95Ms", values) ?? 0).toBeGreaterThan(mean * 1.049);
      }),
    );
    expect(levelOf("p95Ms", runsAround(400, 8, 0.2, 7)) ?? 0).toBeGreaterThan(
      levelOf("p95Ms", runsAround(400, 8, 0.02, 7)) ?? 0,
    );
  });

  test("is passed by few further runs of the same kind", () => {
    const passed = Array.from({ length: 400 }, (_, k) => {
      const runs = runsAround(400, 7, 0.08, k + 1);
      return (runs.at(-1) ?? 0) > (levelOf("p95Ms", runs.slice(0, -1)) ?? 0);
    }).filter(Boolean).length;
    expect(passed).toBeGreaterThan(1);
    expect(passed).toBeLessThan(22);
  });
});
