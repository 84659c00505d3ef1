import { figureText, numberText } from "#lib/shared/number-text.ts";
import type { PlotAxis } from "./plot-scale.ts";
import type { ScatterAxis } from "./scatter-chart-props.ts";
import { logTicks, niceTicks } from "./ticks.ts";

/** Where a value lies on the axis: logarithms on a logarithmic one. */
export function scatterAt({ kind }: ScatterAxis, value: number): number {
  return kind === "log" ? Math.log10(value) : value;
}

/** The x axis over these values, with room for the dots at its ends. */
export function scatterXAxis(axis: ScatterAxis, values: number[], most: number): PlotAxis {
  const [low, high] = values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)];
  if (axis.kind === "words") return { from: low - 0.5, to: high + 0.5, ticks: axis.ticks ?? [] };
  if (axis.kind === "log") {
    const ticks = logTicks(low, high);
    const [from, to] = [Math.log10(ticks[0] ?? 1), Math.log10(ticks.at(-1) ?? 10)];
    const room = (to - from) * 0.02;
    return {
      from: from - room,
      to: to + room,
      ticks: ticks.map((at) => ({ at: Math.log10(at), text: numberText(at) })),
    };
  }
  const ticks = niceTicks(low < high * 0.5 ? Math.min(0, low) : low, high, most);
  const [from, to] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const room = (to - from) * 0.02;
  return {
    from: from - room,
    to: to + room,
    ticks: ticks.map((at) => ({ at, text: Number.isInteger(at) ? numberText(at) : figureText(at) })),
  };
}
