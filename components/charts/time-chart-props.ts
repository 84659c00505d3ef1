import type { Route } from "next";
import { figureText, msText, numberText } from "#lib/shared/number-text.ts";
import type { PlotBand, PlotLine } from "./plot.tsx";

export type TimeSeries = PlotLine & {
  name: string;
  /** Behind the value: "ms", "/s", "%". */
  unit: string;
  /** How values are written. */
  kind: "ms" | "figure" | "whole";
  /** Drawn against its own highest value, not the axis: what matters is when, not how much. */
  hasOwnScale?: boolean;
  /** At the line's end; its name where it is not given, nothing where it is empty. */
  endLabel?: string;
};

export type Threshold = { value: number; label: string };

/** One of the charts that lie above each other. */
export type TimePanel = {
  /** "response time, ms" */
  unit: string;
  /** Of its plot, in px. */
  plotHeight: number;
  /** At most this many steps on its axis. */
  intervals: number;
  series: TimeSeries[];
  bands?: PlotBand[];
  thresholds?: Threshold[];
};

/** A part of the time with a name, such as a ramp. */
export type TimeTint = { fromMs: number; toMs: number; label: string };

/** Something that happened; with `href` it can be clicked. */
export type TimeMark = { atMs: number; label: string; href?: Route };

export function seriesText({ kind }: TimeSeries, value: number): string {
  return kind === "ms" ? msText(value) : kind === "whole" ? numberText(value) : figureText(value);
}

/** Where the series's values lie on an axis that ends at `top`. */
export function drawnPoints({ hasOwnScale, points }: TimeSeries, top: number): (number | null)[] {
  if (!hasOwnScale) return points;
  const highest = Math.max(0, ...points.map((point) => point ?? 0));
  return points.map((point) => (point === null || highest === 0 ? null : (0.97 * top * point) / highest));
}
