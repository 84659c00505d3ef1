import { figureText, numberText } from "#lib/shared/number-text.ts";
import type { PlotAxis } from "./plot-scale.ts";
import { niceTicks } from "./ticks.ts";
import type { TrendPoint } from "./trend-chart-props.ts";

/**
 * The axis of runs: a tick at every so many runs, which are round numbers in a history from its start, and always at the
 * first and the last. By position, because runs that were filled in later have higher numbers than those after them.
 */
export function runAxis(points: TrendPoint[], most: number): PlotAxis {
  const last = points.length - 1;
  const step = niceStep(last, most);
  const isFar = (at: number) => at >= step * 0.6 && last - at >= step * 0.6;
  const round = points.flatMap((_, at) => ((at + 1) % step === 0 && isFar(at) ? [at] : []));
  const ats = last < 0 ? [] : [...new Set([0, ...round, last])];
  const room = Math.max(0.5, last * 0.008);
  return { from: -room, to: last + room, ticks: ats.map((at) => ({ at, text: String(points[at]?.number ?? "") })) };
}

const digitPx = 6.7;
const gapPx = 8;

/**
 * Of the ticks at these px those whose words have room under the axis: the last, the first, and between them from the
 * right each that touches none before.
 */
export function ticksWithRoom<Tick extends { px: number; text: string }>(ticks: readonly Tick[]): Tick[] {
  const isApart = (a: Tick, b: Tick) =>
    Math.abs(a.px - b.px) >= ((a.text.length + b.text.length) / 2) * digitPx + gapPx;
  const kept: Tick[] = [];
  const [first, ...others] = ticks;
  for (const tick of [others.at(-1), first, ...others.toReversed()])
    if (tick && kept.every((one) => isApart(one, tick))) kept.push(tick);
  return kept.toSorted((a, b) => a.px - b.px);
}

/** From zero where the values come near to it, else around them, so that a change of a few percent can be seen. */
export function valueAxis(values: number[], intervals: number): PlotAxis {
  const [low, high] = values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)];
  const isTight = low > high * 0.4;
  const room = isTight ? Math.max((high - low) * 0.1, high * 0.05) : 0;
  const ticks = niceTicks(isTight ? Math.max(0, low - room) : 0, high + room, intervals);
  return {
    from: ticks[0] ?? 0,
    to: ticks.at(-1) ?? 1,
    ticks: ticks.map((at) => ({ at, text: Number.isInteger(at) ? numberText(at) : figureText(at) })),
  };
}

function niceStep(last: number, most: number): number {
  return [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find((step) => last / step <= most - 1) ?? Math.ceil(last / most);
}
