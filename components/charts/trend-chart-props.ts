import type { Route } from "next";
import type { VerdictWord } from "#components/ui/verdict-mark.tsx";

/** One run on a trend. Failed, warned and latest ones carry their verdict's mark, invalid ones are hollow. */
export type TrendPoint = {
  href: Route;
  /** The run's number. */
  number: number;
  /** When it ran, short: "22 Oct". */
  day: string;
  /** In the unit that is shown; null: unknown. */
  value: number | null;
  /** The value with its unit. */
  text: string;
  verdict: VerdictWord | null;
};

/** What was normal between two points (indexes, both included). */
export type TrendBand = { from: number; to: number; low: number; mean: number; high: number };

/** A change before the point at `index`. */
export type TrendMark = { index: number; title: string; detail: string; href?: Route };

export type TrendLimit = { value: number; title: string; text: string };
