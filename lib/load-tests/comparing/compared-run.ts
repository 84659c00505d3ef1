import type { Figures } from "../metric.ts";
import type { Precision } from "../parsed-run.ts";
import type { Histogram } from "../statistics/histogram.ts";

/** The figures of a run or a label, with the distribution that they come from; null where the tool told percentiles only. */
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
};

/** One kind of error of a run. */
export type ComparedError = { label: string; code: string; message: string; count: number };

/** A run among those compared. */
export type ComparedRun = ComparedFacts & {
  whole: Side;
  labels: ReadonlyMap<string, Side>;
  errors: ComparedError[];
};

/** The fewest and the most runs that are compared at once. */
export const runsCompared = { least: 2, most: 8 } as const;
