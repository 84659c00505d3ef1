import { describe, expect, it } from "vitest";
import type { Comparison } from "../verdicts/verdict.ts";
import { normalRange } from "./normal-range.ts";

const comparison: Comparison = {
  metric: "p95Ms",
  label: "",
  runs: 10,
  actual: 412,
  mean: 280,
  changePct: 47,
  changePoints: null,
  interval: [31, 65],
  worse: true,
  better: false,
  smallestVisible: 12,
};

describe("the normal range", () => {
  it("is as wide about the mean as the interval is about the change", () => {
    const { low, mean, high } = normalRange(comparison);
    expect(mean).toBe(280);
    // By hand: 165 / 147 = 1.1224; 280 · 1.1224 = 314.3; 280 / 1.1224 = 249.5.
    expect(high).toBeCloseTo(314.3, 1);
    expect(low).toBeCloseTo(249.5, 1);
  });

  it("of an error rate is in shares and stays between none and all", () => {
    const errors: Comparison = {
      ...comparison,
      metric: "errorRate",
      mean: 0.001,
      changePct: null,
      changePoints: 4.9,
      interval: [4.5, 5.3],
    };
    expect(normalRange(errors)).toEqual({ low: 0, mean: 0.001, high: expect.closeTo(0.005, 6) });
  });
});
