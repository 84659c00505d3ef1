"use client";

import { memo, type ReactNode } from "react";
import { Area, CartesianGrid, ComposedChart, Line, XAxis, YAxis, ZIndexLayer } from "recharts";
import type { PlotAxis, PlotBox } from "./plot-scale.ts";
import { type Tone, toneColor } from "./tones.ts";

export type PlotLine = {
  key: string;
  /** One value for each of the plot's `xs`; null leaves a gap. */
  points: (number | null)[];
  tone: Tone;
  look: "line" | "thick" | "dashed" | "area";
};

/** What lies between two lines: uncertainty, or what is normal. */
export type PlotBand = { key: string; low: (number | null)[]; high: (number | null)[] };

export type PlotProps = {
  box: PlotBox;
  xs: number[];
  x: PlotAxis;
  y: PlotAxis;
  /** Written at the top left: "response time, ms". */
  unit: string;
  lines: PlotLine[];
  bands?: PlotBand[];
  hasXAxis?: boolean;
  hasVerticalGrid?: boolean;
  /** SVG below the lines: tints, bands. */
  below?: ReactNode;
  /** SVG above the lines: thresholds, labels, marks. */
  above?: ReactNode;
};

const axisText = { fill: "var(--ink-3)", fontSize: 11, fontFamily: "var(--font-mono)" };

/** The one look of every chart with axes. It draws only; what hovers, clicks or zooms lies over it. */
export const Plot = memo(function Plot(props: PlotProps) {
  const { box, xs, x, y, unit, lines, bands = [], hasXAxis = true, hasVerticalGrid = false, below, above } = props;
  return (
    <div aria-hidden="true" data-chart="">
      <ComposedChart
        width={box.width}
        height={box.height}
        data={plotRows(xs, lines, bands)}
        margin={{ left: 0, right: box.right, top: box.top, bottom: hasXAxis ? 0 : box.bottom }}
        accessibilityLayer={false}
      >
        <CartesianGrid vertical={hasVerticalGrid} stroke="var(--line)" shapeRendering="crispEdges" />
        {below}
        <XAxis
          type="number"
          dataKey="x"
          hide={!hasXAxis}
          height={box.bottom}
          domain={[x.from, x.to]}
          allowDataOverflow
          ticks={x.ticks.map((tick) => tick.at)}
          tickFormatter={textOf(x)}
          interval={0}
          tickLine={false}
          tickMargin={6}
          axisLine={{ stroke: "var(--line-2)", shapeRendering: "crispEdges" }}
          tick={axisText}
        />
        <YAxis
          width={box.left}
          domain={[y.from, y.to]}
          allowDataOverflow
          ticks={y.ticks.map((tick) => tick.at)}
          tickFormatter={textOf(y)}
          interval={0}
          tickLine={false}
          axisLine={false}
          tickMargin={6}
          tick={axisText}
        />
        {bands.map(({ key }) => (
          <Area key={key} dataKey={key} type="linear" fill="var(--band)" fillOpacity={1} stroke="none" {...still} />
        ))}
        {lines.map(({ key, tone, look }) =>
          look === "area" ? (
            <Area
              key={key}
              dataKey={key}
              type="linear"
              fill="var(--d-area)"
              fillOpacity={1}
              stroke={toneColor(tone)}
              {...still}
            />
          ) : (
            <Line
              key={key}
              dataKey={key}
              type="linear"
              stroke={toneColor(tone)}
              strokeWidth={look === "thick" ? 2 : look === "dashed" ? 1 : 1.5}
              strokeDasharray={look === "dashed" ? "4 3" : undefined}
              {...still}
            />
          ),
        )}
        <ZIndexLayer zIndex={2100}>
          <text x={0} y={10} className="figures fill-ink-3 text-axis">
            {unit}
          </text>
          {above}
        </ZIndexLayer>
      </ComposedChart>
    </div>
  );
});

const still = { isAnimationActive: false, dot: false, activeDot: false } as const;

function textOf(axis: PlotAxis): (value: number) => string {
  const texts = new Map(axis.ticks.map((tick) => [tick.at, tick.text]));
  return (value) => texts.get(value) ?? "";
}

type PlotRow = { x: number } & Record<string, number | null | [number, number]>;

function plotRows(xs: number[], lines: PlotLine[], bands: PlotBand[]): PlotRow[] {
  return xs.map((x, k) => {
    const row: PlotRow = { x };
    for (const line of lines) row[line.key] = line.points[k] ?? null;
    for (const { key, low, high } of bands) {
      const [from, to] = [low[k] ?? null, high[k] ?? null];
      row[key] = from === null || to === null ? null : [from, to];
    }
    return row;
  });
}
