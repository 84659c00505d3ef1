"use client";

import { memo, useMemo } from "react";
import { figureText, numberText } from "#lib/shared/number-text.ts";
import { LazyPlot } from "./lazy-plot.tsx";
import { type PlotAxis, type PlotBox, spreadLabels, xOf, yOf } from "./plot-scale.ts";
import { niceTicks } from "./ticks.ts";
import {
  drawnPoints,
  type TimePanel as Panel,
  type Threshold,
  type TimeMark,
  type TimeSeries,
  type TimeTint,
} from "./time-chart-props.ts";
import { toneColor } from "./tones.ts";

type TimePanelProps = {
  panel: Panel;
  box: PlotBox;
  x: PlotAxis;
  xs: number[];
  /** The first bucket drawn; `xs` tells how many. */
  first: number;
  tints: TimeTint[];
  marks: TimeMark[];
  isFirst: boolean;
  isLast: boolean;
};

/** One chart of a stack over time: its lines, thresholds, tints, and labels at the lines' ends. */
export const TimePanel = memo(function TimePanel(props: TimePanelProps) {
  const { panel, box, x, xs, first, tints, marks, isFirst, isLast } = props;
  const { lines, y } = useMemo(() => {
    const y = panelAxis(panel, first, xs.length);
    const cut = (one: TimeSeries) => drawnPoints(one, y.to).slice(first, first + xs.length);
    return { lines: panel.series.map((one) => ({ ...one, points: cut(one) })), y };
  }, [panel, first, xs]);
  const below = useMemo(
    () => tints.map((tint) => <Tint key={tint.fromMs} tint={tint} box={box} x={x} isNamed={isFirst} />),
    [tints, box, x, isFirst],
  );
  const above = useMemo(
    () => <Labels box={box} x={x} y={y} lines={lines} thresholds={panel.thresholds ?? []} marks={marks} />,
    [box, x, y, lines, panel, marks],
  );
  return (
    <LazyPlot
      box={box}
      xs={xs}
      x={x}
      y={y}
      unit={panel.unit}
      lines={lines}
      hasXAxis={isLast}
      below={below}
      above={above}
    />
  );
});

/** The panel's own axis, from zero, over what is drawn and its thresholds. */
export function panelAxis(panel: Panel, first: number, count: number): PlotAxis {
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

function Tint({ tint, box, x, isNamed }: { tint: TimeTint; box: PlotBox; x: PlotAxis; isNamed: boolean }) {
  const left = xOf(box, x, Math.max(tint.fromMs, x.from));
  const right = xOf(box, x, Math.min(tint.toMs, x.to));
  if (right <= left) return null;
  return (
    <>
      <rect
        x={left}
        y={box.top}
        width={right - left}
        height={box.height - box.top - box.bottom}
        fill="var(--window-2)"
      />
      {isNamed && right - left > 48 && (
        <text x={(left + right) / 2} y={box.top + 14} textAnchor="middle" className="fill-ink-3 text-meta">
          {tint.label}
        </text>
      )}
    </>
  );
}

type LabelsProps = {
  box: PlotBox;
  x: PlotAxis;
  y: PlotAxis;
  lines: TimeSeries[];
  thresholds: Threshold[];
  marks: TimeMark[];
};

function Labels({ box, x, y, lines, thresholds, marks }: LabelsProps) {
  const right = box.width - box.right;
  const ends = lines.flatMap((line) => {
    const text = line.endLabel ?? line.name;
    const at = levelAtEnd(line.points);
    return text === "" || at === null ? [] : [{ key: line.key, text, tone: line.tone, at: yOf(box, y, at) }];
  });
  const limits = thresholds.map(({ value, label }) => ({
    key: label,
    text: label,
    tone: null,
    at: yOf(box, y, value),
  }));
  const labels = [...ends, ...limits];
  const places = spreadLabels(
    labels.map((label) => label.at),
    14,
    box.top,
    box.height - box.bottom,
  );
  return (
    <>
      {limits.map(({ key, at }) => (
        <line key={key} x1={box.left} x2={right} y1={at} y2={at} stroke="var(--ink-2)" strokeDasharray="6 3" />
      ))}
      {labels.map(({ key, text, tone }, k) => (
        <text
          key={key}
          x={right + 8}
          y={(places[k] ?? 0) + 4}
          fill={tone === null || tone === "grey" ? "var(--ink-2)" : tone === "1" ? "var(--ink-2)" : toneColor(tone)}
          className={tone === null ? "font-medium text-axis" : "text-meta"}
        >
          {text}
        </text>
      ))}
      {marks
        .filter(({ atMs }) => atMs >= x.from && atMs <= x.to)
        .map(({ atMs }) => {
          const at = xOf(box, x, atMs);
          return (
            <line
              key={atMs}
              x1={at}
              x2={at}
              y1={box.top}
              y2={box.height - box.bottom}
              stroke="var(--accent)"
              strokeDasharray="2 2"
            />
          );
        })}
    </>
  );
}

/** Where a line's label belongs: the median of its last tenth, since the very end of a run often falls to nothing. */
function levelAtEnd(points: (number | null)[]): number | null {
  const known = points.filter((point) => point !== null);
  const tail = known.slice(-Math.max(3, Math.ceil(known.length / 10))).toSorted((a, b) => a - b);
  return tail[Math.floor(tail.length / 2)] ?? null;
}
