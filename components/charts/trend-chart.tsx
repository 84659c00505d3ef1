"use client";

import { type ReactNode, useMemo } from "react";
import { numberText } from "#lib/shared/number-text.ts";
import { ChartFrame } from "./chart-frame.tsx";
import { LazyPlot } from "./lazy-plot.tsx";
import { type PlotBox, xOf } from "./plot-scale.ts";
import { runAxis, ticksWithRoom, valueAxis } from "./trend-axes.ts";
import type { TrendBand, TrendLimit, TrendMark, TrendPoint } from "./trend-chart-props.ts";
import { TrendBands, TrendLimits, TrendMarkLines } from "./trend-labels.tsx";
import { TrendMarks } from "./trend-marks.tsx";
import { TrendOverlay } from "./trend-overlay.tsx";
import { TrendPoints } from "./trend-points.tsx";
import { useWidth } from "./use-width.ts";

type TrendChartProps = {
  title: string;
  meta?: ReactNode;
  tools?: ReactNode;
  fileName: string;
  /** "p95, ms" */
  unit: string;
  /** Oldest first. */
  points: TrendPoint[];
  bands: TrendBand[];
  objective: TrendLimit | null;
  marks?: TrendMark[];
  /** What a mark is, for a column of the table twin: "move". */
  markName?: string;
  height?: number;
};

const nothing: never[] = [];
const usualHeight = 318;

/** One figure over a test's runs: its line, what was normal, its objective and its changes. A click opens a run. */
export function TrendChart(props: TrendChartProps) {
  const { title, meta, tools, fileName, unit, points, bands, objective } = props;
  const { marks = nothing, markName, height = usualHeight } = props;
  const [ref, width] = useWidth<HTMLDivElement>();
  const isNarrow = (width ?? 1000) < 560;
  const box: PlotBox = useMemo(
    () => ({ width: width ?? 0, height, left: 44, right: isNarrow ? 74 : 88, top: 36, bottom: 40 }),
    [width, height, isNarrow],
  );
  const plot = useMemo(() => {
    const x = runAxis(points, isNarrow ? 5 : 10);
    const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
    const y = valueAxis(
      [...values, ...bands.flatMap(({ low, high }) => [low, high]), ...(objective ? [objective.value] : [])],
      5,
    );
    const scales = { box, x, y };
    const days = ticksWithRoom(x.ticks.map(({ at }) => ({ px: xOf(box, x, at), text: points[at]?.day ?? "" })));
    const normal = bands.at(-1);
    const limits = [
      ...(objective ? [{ ...objective, isDrawn: true }] : []),
      ...(normal ? [{ value: normal.mean, title: "Normal", text: rangeText(normal), isDrawn: false }] : []),
    ];
    return {
      x,
      y,
      xs: points.map((_, index) => index),
      lines: [{ key: "value", points: points.map(({ value }) => value), tone: "2", look: "line" } as const],
      below: <TrendBands bands={bands} {...scales} />,
      above: (
        <>
          <TrendMarkLines marks={marks} {...scales} />
          <TrendLimits limits={limits} {...scales} />
          <TrendPoints points={points} {...scales} />
          {days.map(({ px, text }) => (
            <text key={px} x={px} y={height - 8} textAnchor="middle" className="figures fill-ink-3 text-axis">
              {text}
            </text>
          ))}
          <text x={0} y={height - 20} className="figures fill-ink-3 text-axis">
            run
          </text>
        </>
      ),
    };
  }, [points, bands, objective, marks, box, height, isNarrow]);

  return (
    <ChartFrame
      title={title}
      meta={meta}
      tools={tools}
      fileName={fileName}
      data={() => ({
        columns: ["run", "day", unit, "verdict", ...(markName ? [markName] : [])],
        rows: points.map(({ number, day, value, verdict }, at) => [
          number,
          day,
          value,
          verdict ?? "none yet",
          ...(markName ? [marks.find(({ index }) => index === at)?.title ?? ""] : []),
        ]),
      })}
    >
      <div ref={ref} style={{ height }} className="relative">
        {width !== null && points.length > 0 && (
          <>
            <LazyPlot {...plot} box={box} unit={unit} />
            <TrendOverlay points={points} box={box} x={plot.x} y={plot.y} />
            <TrendMarks marks={marks} box={box} x={plot.x} />
          </>
        )}
      </div>
    </ChartFrame>
  );
}

function rangeText({ low, high }: TrendBand): string {
  const digits = high >= 10 ? 0 : 2;
  return `${numberText(low, digits)}–${numberText(high, digits)}`;
}
