import { msText } from "#lib/shared/number-text.ts";
import type { PlotAxis } from "./plot-scale.ts";
import { logTicks } from "./ticks.ts";

/** A percentile in ms, and the range of it that is normal. */
export type PercentileAt = {
  percentile: number;
  ms: number;
  normal: { low: number; middle: number; high: number } | null;
};

/** log10(1 / (1 − p)): 0.3 for p50, 1 for p90, 2 for p99. */
export function tail(percentile: number): number {
  return -Math.log10(1 - percentile / 100);
}

const written = [50, 90, 95, 99, 99.9, 99.99];

/** The axis of percentiles from `first` to `last`, ticked where people ask. */
export function percentileAxis(first: number, last: number): PlotAxis {
  const ticks = written.filter((one) => one <= last).map((one) => ({ at: tail(one), text: String(one) }));
  return { from: tail(first), to: tail(last), ticks };
}

/** The logarithmic axis of these times in ms, all above zero: its values are their log10. */
export function logMsAxis(values: readonly number[]): PlotAxis {
  const heights = logTicks(Math.min(...values), Math.max(...values));
  return {
    from: Math.log10(heights[0] ?? 1),
    to: Math.log10(heights.at(-1) ?? 10),
    ticks: heights.map((ms) => ({ at: Math.log10(ms), text: msText(ms) })),
  };
}
