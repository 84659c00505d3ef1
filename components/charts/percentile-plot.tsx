"use client";

import { type ReactNode, useMemo } from "react";
import { msText } from "#lib/shared/number-text.ts";
import { ChartFrame } from "./chart-frame.tsx";
import { LazyPlot } from "./lazy-plot.tsx";
import { type PlotAxis, type PlotBox, spreadLabels, xOf, yOf } from "./plot-scale.ts";
import { logTicks } from "./ticks.ts";
import { useWidth } from "./use-width.ts";

/** A percentile in ms, and the range of it that is normal. */
export type PercentileAt = {
  percentile: number;
  ms: number;
  normal: { low: number; middle: number; high: number } | null;
};

type PercentilePlotProps = {
  title: string;
  meta?: ReactNode;
  fileName: string;
  /** At the line's end: "run 61". */
  name: string;
  points: PercentileAt[];
};

const height = 276;
const first = 10;
const ticks = [50, 90, 95, 99, 99.9, 99.99];
const labelled = [50, 95, 99, 99.9];

/** A distribution by its percentiles, both axes logarithmic, so that the slowest requests have as much room as the rest. */
export function PercentilePlot({ title, meta, fileName, name, points }: PercentilePlotProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const box: PlotBox = useMemo(
    () => ({ width: width ?? 0, height, left: 44, right: 52, top: 20, bottom: 40 }),
    [width],
  );
  const plot = useMemo(() => {
    const last = Math.max(99, ...points.map(({ percentile }) => percentile));
    const shown = ticks.filter((tick) => tick <= last);
    const x = {
      from: tail(first),
      to: tail(last),
      ticks: shown.map((tick) => ({ at: tail(tick), text: String(tick) })),
    };
    const values = points.flatMap(({ ms, normal }) => (normal ? [ms, normal.low, normal.high] : [ms]));
    const heights = logTicks(Math.min(...values), Math.max(...values));
    const y = {
      from: Math.log10(heights[0] ?? 1),
      to: Math.log10(heights.at(-1) ?? 10),
      ticks: heights.map((ms) => ({ at: Math.log10(ms), text: msText(ms) })),
    };
    const normal = points.map((point) => point.normal);
    const line = (one: number | null | undefined) => (one ? Math.log10(one) : null);
    return {
      x,
      y,
      xs: points.map(({ percentile }) => tail(percentile)),
      bands: [{ key: "normal", low: normal.map((one) => line(one?.low)), high: normal.map((one) => line(one?.high)) }],
      lines: [
        { key: "middle", points: normal.map((one) => line(one?.middle)), tone: "grey", look: "dashed" } as const,
        { key: "run", points: points.map(({ ms }) => line(ms)), tone: "3", look: "thick" } as const,
      ],
      above: <PercentileLabels points={points} name={name} box={box} x={x} y={y} />,
    };
  }, [points, name, box]);

  return (
    <ChartFrame
      title={title}
      meta={meta}
      fileName={fileName}
      data={() => ({
        columns: ["percentile", `${name}, ms`, "normal low, ms", "normal middle, ms", "normal high, ms"],
        rows: points.map(({ percentile, ms, normal }) => [
          percentile,
          ms,
          normal?.low ?? null,
          normal?.middle ?? null,
          normal?.high ?? null,
        ]),
      })}
    >
      <div ref={ref} style={{ height }}>
        {width !== null && points.length > 0 && <LazyPlot {...plot} box={box} unit="ms (log)" hasVerticalGrid />}
      </div>
    </ChartFrame>
  );
}

type LabelsProps = { points: PercentileAt[]; name: string; box: PlotBox; x: PlotAxis; y: PlotAxis };

function PercentileLabels({ points, name, box, x, y }: LabelsProps) {
  const last = points.at(-1);
  const right = box.width - box.right + 6;
  const lastNormal = last?.normal?.middle;
  const [own, normal] = spreadLabels(
    [last?.ms ?? 1, lastNormal ?? 1].map((ms) => yOf(box, y, Math.log10(ms))),
    15,
    box.top,
    box.height - box.bottom,
  );
  return (
    <>
      {points
        .filter(({ percentile }) => labelled.includes(percentile))
        .map(({ percentile, ms }) => {
          const [at, level] = [xOf(box, x, tail(percentile)), yOf(box, y, Math.log10(ms))];
          // Near the axis there is room only below the line, which rises to the right.
          const isStart = at < box.left + 48;
          return (
            <g key={percentile}>
              <circle cx={at} cy={level} r={3} fill="var(--d-3)" stroke="var(--paper)" />
              <text
                x={isStart ? at + 6 : at - 6}
                y={isStart ? level + 12 : level - 8}
                textAnchor={isStart ? "start" : "end"}
                stroke="var(--paper)"
                strokeWidth={4}
                className="figures fill-ink font-medium text-axis [paint-order:stroke]"
              >
                {msText(ms)}
              </text>
            </g>
          );
        })}
      <text x={right} y={(own ?? 0) + 4} className="fill-ink font-semibold text-meta">
        {name}
      </text>
      {lastNormal !== undefined && (
        <text x={right} y={(normal ?? 0) + 4} className="fill-ink-3 text-meta">
          normal
        </text>
      )}
      <text x={box.width - box.right} y={box.height - 6} textAnchor="end" className="figures fill-ink-3 text-axis">
        percentile
      </text>
    </>
  );
}

/** log10(1 / (1 − p)): 0.3 for p50, 1 for p90, 2 for p99. */
function tail(percentile: number): number {
  return -Math.log10(1 - percentile / 100);
}
