/** From when to when the samples of a run may lie, epoch ms. */
export type TimeWindow = { fromMs: number; toMs: number };

export const earliestMs = Date.UTC(2000, 0, 1);
export const latestMs = Date.UTC(2100, 0, 1);

/** No load test takes longer, and buckets of a longer one would tell nothing. */
export const longestRunMs = 184 * 24 * 3_600_000;

/** A stray time must not stretch the run over years: what counts is the median of the times that make sense. */
export function windowAround(times: readonly number[]): TimeWindow {
  const sane = times.filter((ms) => ms >= earliestMs && ms < latestMs).sort((a, b) => a - b);
  const median = sane[Math.floor(sane.length / 2)];
  if (median === undefined) return { fromMs: earliestMs, toMs: latestMs };
  return { fromMs: median - longestRunMs / 2, toMs: median + longestRunMs / 2 };
}
