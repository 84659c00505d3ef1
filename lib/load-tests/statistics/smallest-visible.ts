import { studentTQuantile } from "./student-t.ts";

/**
 * Half the 95 % prediction interval of one further run, on the log scale: t(0.975, n−1) · s · √(1 + 1/n). `noise` is s,
 * the standard deviation of the logarithms.
 */
export function halfInterval(noise: number, runs: number): number {
  return studentTQuantile(0.975, runs - 1) * noise * Math.sqrt(1 + 1 / runs);
}

/** The same of the difference between two single runs, whose noise is known from so many: t(0.975, n−1) · s · √2. */
export function halfIntervalOfTwo(noise: number, runs: number): number {
  return studentTQuantile(0.975, runs - 1) * noise * Math.SQRT2;
}

/** The same of the difference between the means of two groups of runs with one noise: t(0.975, m+n−2) · s · √(1/m + 1/n). */
export function halfIntervalOfGroups(noise: number, first: number, second: number): number {
  return studentTQuantile(0.975, first + second - 2) * noise * Math.sqrt(1 / first + 1 / second);
}

/** The smallest rise, as a ratio less one, that a baseline can tell from its noise: 0.03 shows 0.11 with four runs and 0.07 with ten. */
export function smallestVisible(noise: number, runs: number): number {
  return Math.expm1(halfInterval(noise, runs));
}
