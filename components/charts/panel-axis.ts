import { figureText, numberText } from "#lib/shared/number-text.ts";
import type { PlotAxis } from "./plot-scale.ts";
import { niceTicks } from "./ticks.ts";
import type { TimePanel } from "./time-chart-props.ts";

/** The panel's own axis, from zero, over what is drawn and its thresholds. */
export function panelAxis(panel: TimePanel, first: number, count: number): PlotAxis {
  const values = panel.series
    .filter((one) => !one.hasOwnScale)
    .flatMap((one) => one.points.slice(first, first + count))
    .filter((value) => value !== null);
  const limits = panel.thresholds?.map((threshold) => threshold.value) ?? [];
  const ticks = niceTicks(0, Math.max(0, ...values, ...limits), panel.intervals);
  return {
    from: 0,
    to: ticks.at(-1) ?? 1,
    ticks: ticks.map((at) => ({ at, text: Number.isInteger(at) ? numberText(at) : figureText(at).replace(/0$/, "") })),
  };
}
