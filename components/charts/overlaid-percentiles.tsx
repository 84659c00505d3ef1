"use client";

import { type ReactNode, useMemo } from "react";
import { ChartFrame } from "./chart-frame.tsx";
import { LazyPlot } from "./lazy-plot.tsx";
import { logMsAxis, percentileAxis, tail } from "./percentile-scale.ts";
import type { PlotLine } from "./plot.tsx";
import { type PlotBox, spreadLabels, yOf } from "./plot-scale.ts";
import { toneColor } from "./tones.ts";
import { useWidth } from "./use-width.ts";

/** One distribution: its values in ms at the chart's percentiles; null where it does not reach so far. */
export type PercentileLine = Pick<PlotLine, "key" | "tone" | "look"> & { name: string; ms: (number | null)[] };

type OverlaidPercentilesProps = {
  title: string;
  meta?: ReactNode;
  fileName: string;
  percentiles: number[];
  lines: PercentileLine[];
};

const height = 300;

/** Several distributions by their percentiles, both axes logarithmic. */
export function OverlaidPercentiles({ title, meta, fileName, percentiles, lines }: OverlaidPercentilesProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const box: PlotBox = useMemo(
    () => ({ width: width ?? 0, height, left: 44, right: 66, top: 20, bottom: 40 }),
    [width],
  );
  const plot = useMemo(() => {
    const [first = 10, last = 99] = [percentiles[0], percentiles.at(-1)];
    const y = logMsAxis(lines.flatMap(({ ms }) => ms.flatMap((value) => (value !== null && value > 0 ? [value] : []))));
    const ends = spreadLabels(
      lines.map(({ ms }) => yOf(box, y, Math.log10(ms.findLast((value) => value !== null) ?? 1))),
      14,
      box.top,
      box.height - box.bottom,
    );
    return {
      x: percentileAxis(first, last),
      y,
      xs: percentiles.map(tail),
      lines: lines.map(({ key, tone, look, ms }) => ({
        key,
        tone,
        look,
        points: ms.map((value) => (value === null || value <= 0 ? null : Math.log10(value))),
      })),
      above: (
        <>
          {lines.map(({ key, name, tone }, k) => (
            <text
              key={key}
              x={box.width - box.right + 6}
              y={(ends[k] ?? 0) + 4}
              fill={tone === "1" || tone === "grey" ? "var(--ink-2)" : toneColor(tone)}
              className="text-meta"
            >
              {name}
            </text>
          ))}
          <text x={box.width - box.right} y={height - 6} textAnchor="end" className="figures fill-ink-3 text-axis">
            percentile
          </text>
        </>
      ),
    };
  }, [percentiles, lines, box]);

  return (
    <ChartFrame
      title={title}
      meta={meta}
      fileName={fileName}
      data={() => ({
        columns: ["percentile", ...lines.map(({ name }) => `${name}, ms`)],
        rows: percentiles.map((percentile, k) => [percentile, ...lines.map(({ ms }) => ms[k] ?? null)]),
      })}
    >
      <div ref={ref} style={{ height }}>
        {width !== null && lines.length > 0 && <LazyPlot {...plot} box={box} unit="ms (log)" hasVerticalGrid />}
      </div>
    </ChartFrame>
  );
}
