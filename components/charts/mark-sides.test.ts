import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sidesWithRoom } from "./mark-sides.ts";

describe("sidesWithRoom", () => {
  test("puts words to the right while there is room", () => {
    expect(sidesWithRoom([100, 500], 1000)).toEqual(["right", "right"]);
  });

  test("turns the words of a mark near the edge to the left", () => {
    expect(sidesWithRoom([300, 950], 1000)).toEqual(["right", "left"]);
  });

  test("leaves out an older mark between two others that are close", () => {
    expect(sidesWithRoom([500, 560, 620], 1000)).toEqual(["left", undefined, "right"]);
  });

  test("never lays words over each other, nor beyond the chart", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1200 }), { maxLength: 8 }), (given) => {
        const places = [...given].sort((a, b) => a - b);
        const taken = sidesWithRoom(places, 1200).flatMap((side, k) => {
          const at = places[k] ?? 0;
          return side ? [side === "left" ? [at - 170, at] : [at, at + 170]] : [];
        });
        for (const [k, [from = 0, to = 0]] of taken.entries()) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(1200);
          expect(taken[k + 1]?.[0] ?? to).toBeGreaterThanOrEqual(to);
        }
      }),
    );
  });
});
