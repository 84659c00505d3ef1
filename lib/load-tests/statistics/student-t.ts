import { betaQuantile, incompleteBeta } from "./incomplete-beta.ts";

/**
 * The t that a Student's t variable with `degrees` of freedom stays below with probability `p`, 0 < p < 1.
 * By the incomplete beta function: P(|T| > t) = I_x(ν/2, ½) with x = ν / (ν + t²) (Abramowitz & Stegun 26.5.27).
 */
export function studentTQuantile(p: number, degrees: number): number {
  if (p === 0.5) return 0;
  if (p < 0.5) return -studentTQuantile(1 - p, degrees);
  const x = betaQuantile(2 * (1 - p), degrees / 2, 0.5);
  return Math.sqrt((degrees * (1 - x)) / x);
}

/** The probability of a t at least this far from zero, on either side. */
export function studentTTwoSided(t: number, degrees: number): number {
  return incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5);
}
