import { isMetric } from "#lib/load-tests/metric.ts";
import { limitText, metricText } from "#lib/load-tests/metric-text.ts";
import { numberText } from "#lib/shared/number-text.ts";

/** "281 ms", of a figure in its stored unit. */
export function measuredText(metric: string, value: number): string {
  return isMetric(metric) ? metricText(metric, value) : numberText(value, 2);
}

/** The same of a level, with every digit that was set. */
export function levelText(metric: string, value: number): string {
  return isMetric(metric) ? limitText(metric, value) : numberText(value, 2);
}
