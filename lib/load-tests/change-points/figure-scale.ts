import { type Metric, metricFacts } from "../metric.ts";
import { isPercentile, resolutionOf, roundingStepMs } from "../verdicts/rounding-step.ts";

/** A figure of a history with what its scale needs: the format tells to what step its tool rounded it. */
export type ScaledFigure = { value: number; format: string | null };

/** Where equal steps matter alike. `least` is the noise that a figure of this size has at least, on that scale. */
export type FigureScale = {
  /** Null for a figure that has no place on it: a time of 0. */
  to: (value: number) => number | null;
  from: (scaled: number) => number;
  least: (figure: ScaledFigure) => number;
};

/**
 * An error rate is held against the smallest step that matters, half a point, so that a rise from none to 0.5 % is as far as
 * one from 0.5 to 1.5 %; a logarithm alone knows no zero.
 */
const errorOffset = 0.005;

const errors: FigureScale = {
  to: (share) => Math.log(share + errorOffset),
  from: (scaled) => Math.max(0, Number((Math.exp(scaled) - errorOffset).toFixed(9))),
  // Some failures in thousands of requests, three runs in a row, are no news after a hundred runs without any.
  least: () => 0.12,
};

function ratioOf(metric: Metric): FigureScale {
  return {
    to: (value) => (value > 0 ? Math.log(value) : null),
    from: Math.exp,
    least: ({ value, format }) =>
      // A level in the middle of a step flips by all of it; of our own narrow ones, half is fair.
      Math.max(
        0.005,
        roundingStepMs(format, metric, value) / value,
        isPercentile(metric) ? resolutionOf(metric) / 2 : 0,
      ),
  };
}

/** The scale on which changes of a metric are looked for: logarithms, and of error rates those of the share and a bit. */
export function scaleOf(metric: Metric): FigureScale {
  return metricFacts[metric].unit === "%" ? errors : ratioOf(metric);
}
