import { betaQuantile, incompleteBeta } from "./incomplete-beta.ts";
import { studentTQuantile } from "./student-t.ts";

export type ErrorCount = { failures: number; requests: number };

/** One run's error rate against a baseline's. All rates are shares: 0.01 is 1 %. */
export type ErrorRatePrediction = {
  /** Of the baseline, each run weighted by what it can tell, or of the pinned run. */
  mean: number;
  change: number;
  /** 95 % interval of the change. */
  interval: [number, number];
  isAbove: boolean;
  isBelow: boolean;
  pValue: number;
  /** The smallest rise that could be told from noise. */
  smallestRise: number;
};

/** The normal distribution's t(0.975, ∞). */
const z = 1.959964;

/**
 * Whether a run's error rate is above or below what its baseline lets expect. Failures are binomial within a run and
 * the rate itself varies between runs, by a variance estimated from the baseline's scatter (DerSimonian & Laird 1986,
 * equations 7–9). A new run's rate then follows a beta distribution of matching mean and variance, which, unlike a
 * normal one, stays above zero and is skewed, so that a baseline without any failure works too.
 *
 * Every run needs at least one request, the baseline at least two runs. A `pinned` run stands in place of the baseline's
 * mean; the baseline then only tells how much the rate varies between runs.
 */
export function predictErrorRate(
  baseline: readonly ErrorCount[],
  actual: ErrorCount,
  pinned?: ErrorCount,
): ErrorRatePrediction {
  const history = betweenRuns(baseline);
  const { mean, expected, error } = pinned ? around(pinned, history.between) : history;
  const { between } = history;
  const t = studentTQuantile(0.975, baseline.length - 1);
  const within = (expected * (1 - expected)) / actual.requests;
  const variance = (between + error) * (t / z) ** 2 + within;
  // Never below one: the flattest beta that still leaves 0 and 1 as extremes.
  const concentration = Math.max(1, (expected * (1 - expected)) / variance - 1);
  const a = expected * concentration;
  const b = (1 - expected) * concentration;
  const lowest = betaQuantile(0.025, a, b);
  const highest = betaQuantile(0.975, a, b);
  const rate = actual.failures / actual.requests;
  // Failures come whole, the beta distribution does not: half a request is the usual correction.
  const half = 0.5 / actual.requests;
  const above = 1 - incompleteBeta(rate - half, a, b);
  const below = incompleteBeta(rate + half, a, b);
  return {
    mean,
    change: rate - mean,
    interval: [rate - half - highest, rate + half - lowest],
    isAbove: rate - half > highest,
    isBelow: rate + half < lowest,
    pValue: Math.min(1, 2 * Math.min(above, below)),
    smallestRise: Math.max(0, highest + half - mean),
  };
}

type Between = {
  mean: number;
  /** The mean with half a failure in one request more, so that it is never zero. */
  expected: number;
  /** Variance of the rate between runs. */
  between: number;
  /** Variance of the mean. */
  error: number;
};

/** One run is off its own true rate by its failures' binomial noise, and that by the variance between runs. */
function around({ failures, requests }: ErrorCount, between: number): Omit<Between, "between"> {
  const mean = failures / requests;
  const expected = (failures + 0.5) / (requests + 1);
  return { mean, expected, error: between + (expected * (1 - expected)) / requests };
}

function betweenRuns(runs: readonly ErrorCount[]): Between {
  const failures = sum(runs.map((run) => run.failures));
  const requests = sum(runs.map((run) => run.requests));
  const shrink = (rate: number) => (rate * requests + 0.5) / (requests + 1);
  const pooled = failures / requests;
  const binomial = shrink(pooled) * (1 - shrink(pooled));
  const rates = runs.map((run) => run.failures / run.requests);
  const weights = runs.map((run) => run.requests / binomial);
  const total = sum(weights);
  const scatter = sum(runs.map((_, k) => at(weights, k) * (at(rates, k) - pooled) ** 2));
  const freedom = total - sum(weights.map((weight) => weight ** 2)) / total;
  const between = Math.max(0, (scatter - (runs.length - 1)) / freedom);
  const shares = weights.map((weight) => 1 / (1 / weight + between));
  const mean = sum(rates.map((rate, k) => rate * at(shares, k))) / sum(shares);
  return { mean, expected: shrink(mean), between, error: 1 / sum(shares) };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function at(values: readonly number[], k: number): number {
  return values[k] ?? Number.NaN;
}
