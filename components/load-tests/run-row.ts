import type { Route } from "next";
import type { Figures } from "#lib/load-tests/metric.ts";
import type { Change } from "#lib/load-tests/run-view/change.ts";
import type { VerdictStatus } from "#lib/load-tests/verdicts/verdict.ts";

/** One run of a test as its page lists it. */
export type RunRow = {
  id: string;
  number: number;
  href: Route;
  /** Null until it is judged; `stage` says where it is then: "Being read". */
  verdict: VerdictStatus | null;
  stage: string;
  startedAt: Date;
  revision: string;
  branch: string;
  /** Since when it is kept whatever its test's retention says. */
  pinnedAt: Date | null;
  figures: Figures;
  /** Of p95; null without a baseline. */
  change: Change | null;
  /** What the test's kind asks, in a few words: "recovered in 41 s". */
  answer?: string | null;
  /** Why it is invalid or not comparable. */
  reason?: string;
};

/** Which runs are ticked at first, and what for: to compare those that were read, or to act on any of them. */
export type Ticks = { ticked: readonly number[]; isForAll?: boolean };

/** What a phone has no room for. */
export const wide = "max-sm:hidden";
