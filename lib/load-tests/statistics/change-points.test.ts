import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findChangePoints, findFurther, needsEarlier } from "./change-points.ts";
import { noiseFrom } from "./noise.test-data.ts";

/** Logarithms of a history with 3 % noise whose level is multiplied by `factors` from the given runs on. */
function history(length: number, factors: Record<number, number>, seed = 1): Float64Array {
  const { normal } = noiseFrom(seed);
  let level = Math.log(250);
  return Float64Array.from({ length }, (_, run) => {
    level += Math.log(factors[run] ?? 1);
    return level + 0.03 * normal();
  });
}

const places = (figures: Float64Array) => findChangePoints(figures).map(({ index }) => index);

describe("a level that moves", () => {
  test.each([
    ["up by 10 %", { 60: 1.1 }],
    ["down by 10 %", { 60: 0.9 }],
    ["up by 50 %", { 60: 1.5 }],
  ])("%s is found where it does, within a few runs", (_, factors) => {
    const [found, ...others] = findChangePoints(history(120, factors));
    expect(Math.abs((found?.index ?? 0) - 60)).toBeLessThanOrEqual(1);
    expect(found?.foundAt).toBeLessThanOrEqual(65);
    expect(others).toEqual([]);
  });

  test("and moves back is found twice", () => {
    const found = places(history(120, { 50: 1.15, 65: 1 / 1.15 }));
    expect(found).toHaveLength(2);
    expect(Math.abs((found[0] ?? 0) - 50)).toBeLessThanOrEqual(2);
    expect(Math.abs((found[1] ?? 0) - 65)).toBeLessThanOrEqual(2);
  });

  test("by 5 % in 3 % noise takes some more runs", () => {
    const [found] = findChangePoints(history(200, { 100: 1.05 }, 3));
    expect(Math.abs((found?.index ?? 0) - 100)).toBeLessThanOrEqual(5);
  });
});

describe("nothing is found", () => {
  test("in fewer runs than make two levels", () => {
    expect(places(Float64Array.of(1, 1, 1, 1, 9, 9, 9))).toEqual([]);
    expect(places(new Float64Array())).toEqual([]);
  });

  test("among equal figures, and where a rounded one flips by less than a percent", () => {
    expect(places(new Float64Array(50))).toEqual([]);
    expect(places(Float64Array.from({ length: 60 }, (_, run) => Math.log(run < 30 ? 250 : 251)))).toEqual([]);
  });

  test("in outliers that stand alone", () => {
    const figures = history(200, {}, 5);
    for (const run of [40, 77, 78, 140]) figures[run] = (figures[run] ?? 0) + Math.log(2.2);
    expect(places(figures)).toEqual([]);
  });
});

const figures = fc
  .array(fc.double({ min: -3, max: 3, noNaN: true }), { maxLength: 150 })
  .map((values) => Float64Array.from(values));

test("what was found stands whatever runs come later", () => {
  fc.assert(
    fc.property(figures, fc.nat(150), (all, length) => {
      const known = findChangePoints(all.subarray(0, length));
      expect(findChangePoints(all).filter(({ foundAt }) => foundAt < length)).toEqual(known);
    }),
  );
});

test("neither the unit nor the direction matters", () => {
  fc.assert(
    fc.property(figures, fc.integer({ min: -8, max: 8 }), (all, by) => {
      // Quarters are added exactly.
      const quarters = all.map((figure) => Math.round(figure * 4) / 4);
      const found = findChangePoints(quarters);
      expect(findChangePoints(quarters.map((figure) => figure + by))).toEqual(found);
      expect(findChangePoints(quarters.map((figure) => -figure))).toEqual(found);
    }),
  );
});

test("each is found after it happened, and each begins a segment of its own", () => {
  fc.assert(
    fc.property(figures, (all) => {
      const found = findChangePoints(all);
      for (const [position, { index, foundAt }] of found.entries()) {
        expect(foundAt - index).toBeGreaterThanOrEqual(2);
        expect(index - (found[position - 1]?.index ?? 0)).toBeGreaterThanOrEqual(5);
      }
    }),
  );
});

/** Levels that jump now and then, so that there is something to find. */
const jumping = fc
  .array(fc.tuple(fc.integer({ min: -2, max: 2 }), fc.integer({ min: 8, max: 130 })), { minLength: 1, maxLength: 6 })
  .chain((levels) => fc.nat(1e6).map((seed) => ({ levels, seed })))
  .map(({ levels, seed }) => {
    const { normal } = noiseFrom(seed);
    return Float64Array.from(levels.flatMap(([level, length]) => Array.from({ length }, () => level + 0.1 * normal())));
  });

test("a walk that goes on from what is known finds what a walk over everything finds", () => {
  fc.assert(
    fc.property(jumping, fc.nat(700), fc.nat(700), (all, cut, left) => {
      const from = Math.min(cut, all.length);
      const whole = findChangePoints(all);
      const known = whole.filter(({ foundAt }) => foundAt < from);
      const later = whole.filter(({ foundAt }) => foundAt >= from);
      expect(findFurther(all, known, from)).toEqual(later);

      const start = Math.min(left, from);
      const inWindow = (each: { index: number; foundAt: number }) => ({
        index: each.index - start,
        foundAt: each.foundAt - start,
      });
      const seen = known.filter(({ index }) => index >= start).map(inWindow);
      const isEnough = start === 0 || !needsEarlier(seen, from - start, seen.length === known.length);
      if (isEnough) expect(findFurther(all.subarray(start), seen, from - start)).toEqual(later.map(inWindow));
    }),
  );
});
