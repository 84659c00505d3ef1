/**
 * The share of a standard normal distribution below z, to 1e-14 (G. Marsaglia 2004, "Evaluating the normal distribution",
 * its Taylor series; beyond ± 3 the continued fraction of Mills' ratio).
 */
export function normalBelow(z: number): number {
  if (Number.isNaN(z)) return Number.NaN;
  if (z > 0) return 1 - normalBelow(-z);
  if (z < -3) return tailBelow(-z);
  let sum = z;
  let term = z;
  for (let k = 3; Math.abs(term) > 1e-18; k += 2) {
    term *= (z * z) / k;
    sum += term;
  }
  return 0.5 + sum * density(z);
}

/** The z that a standard normal variable stays below with probability `p`, 0 < p < 1; bisected, then Newton's method. */
export function normalQuantile(p: number): number {
  if (p === 0.5) return 0;
  if (p > 0.5) return -normalQuantile(1 - p);
  let low = -40;
  let high = 0;
  for (let step = 0; step < 30; step++) {
    const middle = (low + high) / 2;
    if (normalBelow(middle) < p) low = middle;
    else high = middle;
  }
  let z = (low + high) / 2;
  for (let step = 0; step < 3; step++) z -= (normalBelow(z) - p) / density(z);
  return z;
}

function density(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

function tailBelow(distance: number): number {
  let fraction = distance;
  for (let k = 150; k > 0; k--) fraction = distance + k / fraction;
  return density(distance) / fraction;
}
