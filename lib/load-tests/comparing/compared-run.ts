import type { Figures } from "../metric.ts";
import type { Precision } from "../parsed-run.ts";
import type { Histogram } from "../statistics/histogram.ts";
import type { JudgedPart } from "../verdicts/judged-part.ts";

/**
 * The figures of a run or a label, with the distribution of the whole of it; null where the tool told percentiles only. Of a
 * steady part the figures are its own, and how its requests scatter is taken from the whole.
 */
export type Side = { figures: Figures; histogram: Histogram | null };

/** What a run was, apart from its figures. */
export type ComparedFacts = {
  id: string;
  number: number;
  startedAt: Date;
  durationMs: number | null;
  revision: string;
  branch: string;
  version: string;
  environment: string | null;
  tool: string;
  precision: Precision | null;
  maxUsers: number | null;
  config: Readonly<Record<string, string>>;
  tags: Readonly<Record<string, string>>;
  invalidReason: string | null;
  /** When retention removed what it did over time. */
  bucketsRemovedAt: Date | null;
};

/** One kind of error of a run. */
export type ComparedError = { label: string; code: string; message: string; count: number };

/** A run among those compared. */
export type ComparedRun = ComparedFacts & {
  /** What the figures are of; the same for all that are compared. */
  part: JudgedPart;
  whole: Side;
  labels: ReadonlyMap<string, Side>;
  errors: ComparedError[];
};

/** The fewest and the most runs that are compared at once. */
export const runsCompared = { least: 2, most: 8 } as const;
