"use client";

import { type ReactNode, useMemo } from "react";
import type { ChartData } from "./chart-data.ts";
import { ChartFrame } from "./chart-frame.tsx";
import { LazyPlot } from "./lazy-plot.tsx";
import type { PlotBox } from "./plot-scale.ts";
import { scatterAt, scatterXAxis } from "./scatter-axes.ts";
import type { ScatterAxis, ScatterMark, ScatterMean, ScatterPoint } from "./scatter-chart-props.ts";
import { ScatterDots } from "./scatter-dots.tsx";
import { ScatterOverlay } from "./scatter-overlay.tsx";
import { valueAxis } from "./trend-axes.ts";
import { useWidth } from "./use-width.ts";

type ScatterChartProps = {
  title: string;
  meta?: ReactNode;
  tools?: ReactNode;
  fileName: string;
  x: ScatterAxis;
  /** "p95, ms" */
  unit: string;
  /** In the order in which arrow keys go through them. */
  points: ScatterPoint[];
  means?: ScatterMean[];
  marks?: ScatterMark[];
  /** Draws a thin line from dot to dot, in their order: how a run went. */
  isPath?: boolean;
  /** The y axis begins at zero. */
  isFromZero?: boolean;
  table: ChartData;
};

const height = 300;
const nothing: never[] = [];

/** One figure against another: dots, means with their intervals, and a mark where something turns. */
export function ScatterChart(props: ScatterChartProps) {
  const { title, meta, tools, fileName, x, unit, points, table, isPath = false, isFromZero = false } = props;
  const { means = nothing, marks = nothing } = props;
  const [ref, width] = useWidth<HTMLDivElement>();
  const isNarrow = (width ?? 1000) < 480;
  const box: PlotBox = useMemo(
    () => ({ width: width ?? 0, height, left: 48, right: 32, top: 26, bottom: 40 }),
    [width],
  );
  const plot = useMemo(() => {
    const xAxis = scatterXAxis(
      x,
      [...points, ...means].map((one) => one.x),
      isNarrow ? 4 : 8,
    );
    const ys = [
      ...points.map((one) => one.y),
      ...means.flatMap(({ mean, low, high }) => [mean, low ?? mean, high ?? mean]),
    ];
    const yAxis = valueAxis(isFromZero ? [0, ...ys] : ys, 5);
    const scales = { box, x: xAxis, y: yAxis, at: (value: number) => scatterAt(x, value) };
    return {
      x: xAxis,
      y: yAxis,
      xs: points.map((one) => scatterAt(x, one.x)),
      above: (
        <>
          <ScatterDots points={points} means={means} marks={marks} isPath={isPath} {...scales} />
          <text x={box.width - box.right} y={height - 6} textAnchor="end" className="figures fill-ink-3 text-axis">
            {x.name}
          </text>
        </>
      ),
    };
  }, [x, points, means, marks, isPath, isFromZero, box, isNarrow]);

  return (
    <ChartFrame title={title} meta={meta} tools={tools} fileName={fileName} data={() => table}>
      <div ref={ref} style={{ height }} className="relative">
        {width !== null && points.length > 0 && (
          <>
            <LazyPlot {...plot} box={box} unit={unit} lines={nothing} />
            <ScatterOverlay
              label={title}
              points={points}
              box={box}
              x={plot.x}
              y={plot.y}
              at={(value) => scatterAt(x, value)}
            />
          </>
        )}
      </div>
    </ChartFrame>
  );
}
