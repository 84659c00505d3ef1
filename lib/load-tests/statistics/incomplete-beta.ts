// Lanczos' coefficients for g = 7 and nine terms, by P. Godfrey (numericana.com/answer/info/godfrey.htm).
const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** ln Γ(x) for x > 0; the relative error of Γ is below 1e-13. */
export function lnGamma(x: number): number {
  // Close to zero the series loses digits; Γ(x) = Γ(x + 1) / x does not.
  if (x < 0.5) return lnGamma(x + 1) - Math.log(x);
  const sum = lanczos.reduce((total, term, k) => total + (k === 0 ? term : term / (x + k - 1)), 0);
  const t = x + 6.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}

/** A share and what is left of 1, both with all their digits: near 1 the second cannot be had from the first. */
type Share = { x: number; rest: number };

/**
 * The regularised incomplete beta function I_x(a, b), the share of a beta distribution below x.
 * Continued fraction DLMF 8.17.22, evaluated by Lentz's method (Press et al., Numerical Recipes, 3rd ed., §6.4).
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  return below({ x, rest: 1 - x }, a, b);
}

function below({ x, rest }: Share, a: number, b: number): number {
  if (x <= 0) return 0;
  if (rest <= 0) return 1;
  const front = Math.exp(a * Math.log(x) + b * Math.log(rest) - lnBeta(a, b));
  // The fraction converges fast only on this side of the mean; the other side is its mirror image.
  return x < (a + 1) / (a + b + 2)
    ? Math.min(1, (front * continuedFraction(x, a, b)) / a)
    : Math.max(0, 1 - (front * continuedFraction(rest, b, a)) / b);
}

function continuedFraction(x: number, a: number, b: number): number {
  const away = (value: number) => (Math.abs(value) < 1e-300 ? 1e-300 : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < 100_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-14) return fraction;
  }
  return fraction;
}

function lnBeta(a: number, b: number): number {
  return lnGamma(a) + lnGamma(b) - lnGamma(a + b);
}

/**
 * The x with I_x(a, b) = p, for 0 < p < 1. Newton's method on the logit of x, kept inside a bracket that every step
 * narrows, so it ends whatever the shape.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  const lnScale = lnBeta(a, b);
  let low = -745;
  let high = 745;
  let logit = Math.log(a / b);
  for (let step = 0; step < 200 && high - low > 1e-14 * Math.max(1, Math.abs(logit)); step++) {
    const share = fromLogit(logit);
    const excess = below(share, a, b) - p;
    if (excess === 0) break;
    if (excess > 0) high = logit;
    else low = logit;
    const slope = Math.exp(a * Math.log(share.x) + b * Math.log(share.rest) - lnScale);
    const next = logit - excess / slope;
    const isInside = next > low && next < high;
    if (isInside && Math.abs(next - logit) < 1e-14 * Math.max(1, Math.abs(logit))) break;
    logit = isInside ? next : (low + high) / 2;
  }
  return fromLogit(logit).x;
}

function fromLogit(logit: number): Share {
  return { x: 1 / (1 + Math.exp(-logit)), rest: 1 / (1 + Math.exp(logit)) };
}
