import { countOf, type Histogram, quantile } from "../statistics/histogram.ts";

/** A percentile of a run, and the lowest, the median and the highest of it among the baseline's runs. In ms. */
export type PercentilePoint = {
  percentile: number;
  ms: number;
  normal: { low: number; middle: number; high: number } | null;
};

const shown = [10, 20, 30, 40, 50, 60, 70, 75, 80, 85, 90, 92.5, 95, 97, 98, 99, 99.5, 99.7, 99.9, 99.95, 99.99];

/**
 * The run's distribution against the baseline's. A percentile is left out where fewer than one request lies above it,
 * and has no normal unless all of the baseline's runs have it.
 */
export function percentilePoints(run: Histogram, baseline: Histogram[]): PercentilePoint[] {
  return shown.flatMap((percentile) => {
    const ms = percentileOf(run, percentile);
    if (ms === null || ms <= 0) return [];
    const others = baseline.map((one) => percentileOf(one, percentile)).filter((value) => value !== null);
    const isFull = others.length === baseline.length && others.length > 0;
    return [{ percentile, ms: short(ms), normal: isFull ? rangeOf(others.toSorted((a, b) => a - b)) : null }];
  });
}

function percentileOf(histogram: Histogram, percentile: number): number | null {
  if (countOf(histogram) * (1 - percentile / 100) < 1 - 1e-9) return null;
  return quantile(histogram, percentile / 100);
}

function rangeOf(sorted: number[]) {
  const at = (position: number) => short(sorted[position] ?? Number.NaN);
  const middle = (sorted.length - 1) / 2;
  return {
    low: at(0),
    middle: short((at(Math.floor(middle)) + at(Math.ceil(middle))) / 2),
    high: at(sorted.length - 1),
  };
}

function short(ms: number): number {
  return Number(ms.toPrecision(4));
}
