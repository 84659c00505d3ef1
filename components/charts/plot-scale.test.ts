import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { spreadLabels, valueAtX, xOf, yOf } from "./plot-scale.ts";

const box = { width: 700, height: 200, left: 50, right: 50, top: 20, bottom: 30 };
const axis = { from: 100, to: 300, ticks: [] };

describe("a plot", () => {
  test("puts an axis's ends at its edges", () => {
    expect([xOf(box, axis, 100), xOf(box, axis, 300)]).toEqual([50, 650]);
    expect([yOf(box, axis, 100), yOf(box, axis, 300)]).toEqual([170, 20]);
  });

  test("finds the value under the pointer, at the nearest end outside of it", () => {
    expect([valueAtX(box, axis, 350), valueAtX(box, axis, 0), valueAtX(box, axis, 699)]).toEqual([200, 100, 300]);
  });
});

describe("labels", () => {
  test("stay where they belong while there is room", () => {
    expect(spreadLabels([100, 20], 14, 0, 200)).toEqual([100, 20]);
  });

  test("that meet move apart in their order", () => {
    expect(spreadLabels([100, 98, 101], 14, 0, 120)).toEqual([106, 92, 120]);
  });

  test("never lie closer than the gap where all of them fit", () => {
    const places = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 2, maxLength: 10 });
    fc.assert(
      fc.property(places, (wanted) => {
        const sorted = spreadLabels(wanted, 14, 0, 300).toSorted((a, b) => a - b);
        for (const [k, at] of sorted.slice(1).entries())
          expect(at - (sorted[k] ?? 0)).toBeGreaterThanOrEqual(14 - 1e-9);
      }),
    );
  });
});
