import { expect, test } from "vitest";
import { smallestVisible } from "./smallest-visible.ts";

// By hand: exp(3.182446 · 0.03 · √1.25) = exp(0.106742) = 1.11265; exp(2.262157 · 0.03 · √1.1) = exp(0.071177) = 1.07377
test.each([
  [0.03, 4, 11],
  [0.03, 10, 7],
  [0.08, 10, 21],
  [0, 10, 0],
])("noise of %d over %d runs shows changes from %d % up", (noise, runs, percent) => {
  expect(Math.round(smallestVisible(noise, runs) * 100)).toBe(percent);
});
