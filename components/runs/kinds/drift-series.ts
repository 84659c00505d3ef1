import type { TimeSeries } from "#components/charts/time-chart-props.ts";
import type { DriftLine } from "#lib/load-tests/run-view/drift-line.ts";
import { changeText } from "#lib/shared/number-text.ts";

/** The line of a drift over what drifts; its interval is a band. */
export function driftSeries(name: string, unit: string, { middle, perHourPct }: DriftLine): TimeSeries[] {
  const kind = unit === "ms" ? "ms" : "figure";
  const series = { key: `${name} drift`, name: `${name} drift`, unit, kind, points: middle } as const;
  return [{ ...series, tone: "plum", look: "thick", endLabel: `${changeText(perHourPct, 1)} %/h` }];
}
