"use client";

import Link from "next/link";
import { type KeyboardEvent, type PointerEvent, type ReactNode, useMemo, useState } from "react";
import { numberText } from "#lib/shared/number-text.ts";
import { ChartFrame } from "./chart-frame.tsx";
import { CrosshairTip } from "./crosshair-tip.tsx";
import { LazyPlot } from "./lazy-plot.tsx";
import { type PlotBox, valueAtX, xOf, yOf } from "./plot-scale.ts";
import { runAxis, valueAxis } from "./trend-axes.ts";
import type { TrendBand, TrendLimit, TrendMark, TrendPoint } from "./trend-chart-props.ts";
import { TrendBands, TrendLimits, TrendMarkLines } from "./trend-labels.tsx";
import { TrendMarks } from "./trend-marks.tsx";
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
};

const nothing: never[] = [];
const height = 318;

/** One figure over a test's runs: its line, what was normal, its objective and its changes. A click opens a run. */
export function TrendChart(props: TrendChartProps) {
  const { title, meta, tools, fileName, unit, points, bands, objective, marks = nothing } = props;
  const [ref, width] = useWidth<HTMLDivElement>();
  const [hovered, setHovered] = useState<number | null>(null);
  const isNarrow = (width ?? 1000) < 560;
  const box: PlotBox = useMemo(
    () => ({ width: width ?? 0, height, left: 44, right: isNarrow ? 74 : 88, top: 36, bottom: 40 }),
    [width, isNarrow],
  );
  const plot = useMemo(() => {
    const x = runAxis(points, isNarrow ? 5 : 10);
    const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
    const y = valueAxis(
      [...values, ...bands.flatMap(({ low, high }) => [low, high]), ...(objective ? [objective.value] : [])],
      5,
    );
    const scales = { box, x, y };
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
          {x.ticks.map(({ at }) => (
            <text
              key={at}
              x={xOf(box, x, at)}
              y={height - 8}
              textAnchor="middle"
              className="figures fill-ink-3 text-axis"
            >
              {points[at]?.day}
            </text>
          ))}
          <text x={0} y={height - 20} className="figures fill-ink-3 text-axis">
            run
          </text>
        </>
      ),
    };
  }, [points, bands, objective, marks, box, isNarrow]);

  const index = Math.min(hovered ?? points.length - 1, points.length - 1);
  const point = points[index];
  const at = xOf(box, plot.x, index);

  function onPointerMove(event: PointerEvent<HTMLElement>) {
    const px = event.clientX - event.currentTarget.getBoundingClientRect().left + box.left;
    setHovered(Math.min(points.length - 1, Math.max(0, Math.round(valueAtX(box, plot.x, px)))));
  }
  function onKeyDown(event: KeyboardEvent) {
    const targets: Record<string, number> = {
      ArrowLeft: index - 1,
      ArrowRight: index + 1,
      Home: 0,
      End: points.length - 1,
    };
    const next = targets[event.key];
    if (next === undefined) return;
    event.preventDefault();
    setHovered(Math.min(points.length - 1, Math.max(0, next)));
  }

  return (
    <ChartFrame
      title={title}
      meta={meta}
      tools={tools}
      fileName={fileName}
      data={() => ({
        columns: ["run", "day", unit, "verdict"],
        rows: points.map(({ number, day, value, verdict }) => [number, day, value, verdict ?? "none yet"]),
      })}
    >
      <div ref={ref} style={{ height }} className="relative">
        {width !== null && point && (
          <>
            <LazyPlot {...plot} box={box} unit={unit} />
            <Link
              href={point.href}
              prefetch={false}
              aria-label={`${runText(point)}. Arrow keys choose a run.`}
              style={{ left: box.left, right: box.right, top: box.top, bottom: box.bottom }}
              className="absolute focus-visible:outline-offset-4"
              onPointerMove={onPointerMove}
              onPointerLeave={() => setHovered(null)}
              onFocus={() => setHovered(index)}
              onBlur={() => setHovered(null)}
              onKeyDown={onKeyDown}
            />
            <span aria-live="polite" className="sr-only">
              {hovered !== null && runText(point)}
            </span>
            <TrendMarks marks={marks} box={box} x={plot.x} />
            {hovered !== null && (
              <>
                {point.value !== null && (
                  <span
                    aria-hidden="true"
                    style={{ left: at - 8, top: yOf(box, plot.y, point.value) - 8 }}
                    className="pointer-events-none absolute size-4 rounded-full border-2 border-accent"
                  />
                )}
                <CrosshairTip x={at} width={width} top={box.top + 8}>
                  <b>Run {point.number}</b> <span className="text-ink-3">{point.day}</span>
                  <br />
                  <span className="figures">{point.text}</span> <span className="text-ink-2">{point.verdict}</span>
                </CrosshairTip>
              </>
            )}
          </>
        )}
      </div>
    </ChartFrame>
  );
}

function runText({ number, day, text, verdict }: TrendPoint): string {
  return `Run ${number}, ${day}, ${text}${verdict ? `, ${verdict}` : ""}`;
}

function rangeText({ low, high }: TrendBand): string {
  const digits = high >= 10 ? 0 : 2;
  return `${numberText(low, digits)}–${numberText(high, digits)}`;
}
