import type { Route } from "next";
import { figureText, msText, numberText } from "#lib/shared/number-text.ts";
import type { PlotLine } from "./plot.tsx";

export type TimeSeries = PlotLine & {
  name: string;
  /** Behind the value: "ms", "/s", "%". */
  unit: string;
  /** How values are written. */
  kind: "ms" | "figure" | "whole";
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
  thresholds?: Threshold[];
};

/** A part of the time with a name, such as a ramp. */
export type TimeTint = { fromMs: number; toMs: number; label: string };

/** Something that happened; with `href` it can be clicked. */
export type TimeMark = { atMs: number; label: string; href?: Route };

export function seriesText({ kind }: TimeSeries, value: number): string {
  return kind === "ms" ? msText(value) : kind === "whole" ? numberText(value) : figureText(value);
}
