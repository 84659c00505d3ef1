"use client";

import { type ReactNode, useMemo } from "react";
import { ChartFrame } from "./chart-frame.tsx";
import { LazyPlot } from "./lazy-plot.tsx";
import { PercentileLabels } from "./percentile-labels.tsx";
import { logMsAxis, type PercentileAt, percentileAxis, tail } from "./percentile-scale.ts";
import type { PlotBox } from "./plot-scale.ts";
import { useWidth } from "./use-width.ts";

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

/** A distribution by its percentiles, both axes logarithmic, so that the slowest requests have as much room as the rest. */
export function PercentilePlot({ title, meta, fileName, name, points }: PercentilePlotProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const box: PlotBox = useMemo(
    () => ({ width: width ?? 0, height, left: 52, right: 52, top: 20, bottom: 40 }),
    [width],
  );
  const plot = useMemo(() => {
    const last = Math.max(99, ...points.map(({ percentile }) => percentile));
    const x = percentileAxis(first, last);
    const values = points.flatMap(({ ms, normal }) => (normal ? [ms, normal.low, normal.high] : [ms]));
    const y = logMsAxis(values);
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
