import { studentTQuantile } from "./student-t.ts";

/**
 * The smallest rise, as a ratio less one, that a baseline of `runs` runs can tell from its noise: 0.03 of noise (the
 * standard deviation on the log scale) shows 0.11 with four runs and 0.07 with ten.
 */
export function smallestVisible(noise: number, runs: number): number {
  return Math.expm1(studentTQuantile(0.975, runs - 1) * noise * Math.sqrt(1 + 1 / runs));
}
