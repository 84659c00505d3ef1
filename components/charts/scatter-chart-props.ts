import type { Route } from "next";
import type { AxisTick } from "./plot-scale.ts";

/** One dot. `words` say all of it: on hover, and to screen readers. */
export type ScatterPoint = { x: number; y: number; title: string; words: string; href?: Route };

/** The mean of what lies at one `x`, with its interval. */
export type ScatterMean = { x: number; mean: number; low: number | null; high: number | null };

/** A place on the x axis with its words: a knee. */
export type ScatterMark = { x: number; label: string };

export type ScatterAxis = {
  /** "users", "config.workers". */
  name: string;
  /** Where x lies between: `words` have their own ticks at 0, 1, 2 …. */
  kind: "linear" | "log" | "words";
  ticks?: AxisTick[];
};
