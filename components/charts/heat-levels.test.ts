import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { heatLevel, heatPaths } from "./heat-levels.ts";

describe("the steps of a heat map", () => {
  test("are none for nothing, the first for one and the last for the most", () => {
    expect([heatLevel(0, 820), heatLevel(1, 820), heatLevel(820, 820), heatLevel(1, 1)]).toEqual([0, 1, 7, 7]);
  });

  test("rise with the count", () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(10_000), (a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        expect(heatLevel(less, 10_000)).toBeLessThanOrEqual(heatLevel(more, 10_000));
      }),
    );
  });

  test("are drawn as one rectangle where neighbours are alike", () => {
    const paths = heatPaths([
      [5, 0],
      [5, 1],
      [0, 5],
    ]);
    expect(paths[6]).toBe("M0 1h2v1h-2zM2 0h1v1h-1z");
    expect(paths[3]).toBe("M1 0h1v1h-1z");
  });
});
