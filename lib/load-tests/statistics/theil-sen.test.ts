import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { noiseFrom } from "./noise.test-data.ts";
import { theilSen } from "./theil-sen.ts";

const line = (slope: number, noise: () => number, count = 60) =>
  Array.from({ length: count }, (_, x): [number, number] => [x, 100 + slope * x + noise()]);

describe("the slope through figures", () => {
  // Slopes of (0,0), (1,1), (2,5), (3,3): 1, 2.5, 1, 4, 1, −2; their median is 1, the line goes through (1.5, 2).
  test("is the median of the slopes of all pairs", () => {
    const points: [number, number][] = [
      [0, 0],
      [1, 1],
      [2, 5],
      [3, 3],
    ];
    expect(theilSen(points)).toMatchObject({ slope: 1, intercept: 0.5 });
  });

  test("is not bent by outliers", () => {
    const points = line(2, () => 0).map(([x, y]): [number, number] => [x, x % 7 === 0 ? y + 5000 : y]);
    expect(theilSen(points)?.slope).toBeCloseTo(2, 6);
  });

  test("has an interval that holds the true one in about 19 of 20 series", () => {
    const { normal } = noiseFrom(21);
    const held = Array.from({ length: 400 }, () => theilSen(line(0.4, () => 5 * normal()))).filter(
      (found) => found && found.interval[0] <= 0.4 && found.interval[1] >= 0.4,
    );
    expect(held.length / 400).toBeGreaterThan(0.92);
    expect(held.length / 400).toBeLessThan(0.98);
  });

  test("is none with fewer than three moments", () => {
    expect(
      theilSen([
        [0, 1],
        [1, 2],
      ]),
    ).toBeNull();
    expect(
      theilSen([
        [1, 1],
        [1, 2],
        [1, 3],
      ]),
    ).toBeNull();
  });

  test("scales with both axes, and lies within its interval", () => {
    const points = fc.array(fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: -1000, max: 1000 })), {
      minLength: 4,
      maxLength: 30,
    });
    fc.assert(
      fc.property(points, (figures) => {
        const found = theilSen(figures);
        if (!found) return;
        expect(found.interval[0]).toBeLessThanOrEqual(found.slope);
        expect(found.interval[1]).toBeGreaterThanOrEqual(found.slope);
        const scaled = theilSen(figures.map(([x, y]): [number, number] => [2 * x, 6 * y]));
        expect(scaled?.slope).toBeCloseTo(3 * found.slope, 8);
      }),
    );
  });

  test("of thousands of points takes an even choice of them", () => {
    const { normal } = noiseFrom(5);
    expect(theilSen(line(0.1, () => normal(), 5000))?.slope).toBeCloseTo(0.1, 3);
  });
});
