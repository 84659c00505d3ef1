/** What a stretch of runs on one level is like, apart from that level. */
export type SegmentNoise = {
  /** Standard deviation of one figure, in the figures' own unit. */
  scale: number;
  /** Correlation of a figure with the one before it, 0 to 0.8. */
  correlation: number;
};

/** Median of the figures; the mean of the two in the middle of an even number. NaN of none. */
export function medianOf(figures: Float64Array): number {
  const sorted = figures.slice().sort();
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** Beyond so many standard deviations a residual weighs no more. */
const clipAt = 3.5;

/** Makes the median absolute deviation of normal figures their standard deviation. */
const perMad = 1.4826;

/** Of a hundred figures without any, a correlation of 0.1 is found every third time. */
const foundInNoise = 0.1;

/**
 * Scale and lag-one correlation of residuals, by the median absolute deviation (Hampel 1974), which single outliers do not
 * move; a few residuals say less than many and count as wider.
 * @param least the scale is not below it: figures that a tool rounds to the same number are not without noise. That noise is
 *   nobody's neighbour, so that of figures which are all the same before and after a step only the step is left.
 */
export function noiseOf(residuals: Float64Array, least: number): SegmentNoise {
  const count = residuals.length;
  const measured = perMad * medianOf(residuals.map(Math.abs)) * (1 + 1.5 / count);
  const scale = Math.max(least, measured);
  let [lagged, squares, before] = [0, 0, 0];
  for (const residual of residuals) {
    const present = clipped(residual / scale);
    lagged += present * before;
    squares += before * before;
    before = present;
  }
  const found = squares === 0 ? 0 : lagged / squares;
  const correlation = Math.min(0.8, Math.max(0, found - foundInNoise * Math.sqrt(100 / count)));
  return { scale, correlation: correlation * (measured / scale) };
}

/** A residual in standard deviations, within ± 3.5 of them. */
export function clipped(standardised: number): number {
  return Math.max(-clipAt, Math.min(clipAt, standardised));
}
