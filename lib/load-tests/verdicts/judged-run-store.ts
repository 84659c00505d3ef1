import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { ParsedThreshold } from "../parsed-run.ts";
import { listResources } from "../resources/resources-store.ts";
import { saturationOf } from "../resources/saturation.ts";
import { factsSchema, thresholdsSchema } from "../runs/stored-json.ts";
import { neverSteady } from "../statistics/steady-state.ts";
import type { HistoryFacts } from "./history-figures.ts";
import { factColumns, factsOf } from "./history-row.ts";
import { type Achieved, taggedSaturation } from "./result-findings.ts";
import type { VerdictRule } from "./verdict-rule.ts";

export type Judged = {
  teamId: string;
  testId: string;
  testName: string;
  isSuite: boolean;
  facts: HistoryFacts;
  /** What the test sets of its baseline and of what matters. */
  rule: VerdictRule;
  anchorRunId: string | null;
  achieved: Omit<Achieved, "asked" | "throughputRps">;
  /** Objectives that the run's file declares. */
  thresholds: ParsedThreshold[];
};

/** The facts of one run, whose it is, and by which settings it is judged. */
export async function getFacts(tx: Tx, runId: string): Promise<Judged> {
  const { teamId, testId, thresholds, test, durationMs, steadyReason, ...row } = await tx.run.findUniqueOrThrow({
    where: { id: runId },
    select: {
      ...factColumns,
      teamId: true,
      testId: true,
      thresholds: true,
      durationMs: true,
      steadyReason: true,
      test: {
        select: {
          name: true,
          kind: true,
          baselineKind: true,
          baselineRuns: true,
          targetBranch: true,
          pinnedRunId: true,
          anchorRunId: true,
          smallestEffectPct: true,
          smallestEffectPoints: true,
        },
      },
    },
  });
  const { baselineKind: kind, baselineRuns: runs, targetBranch, pinnedRunId } = test;
  return {
    teamId,
    testId,
    testName: test.name,
    isSuite: test.kind === "suite",
    facts: factsOf(row),
    rule: {
      baseline: { kind, runs, targetBranch, pinnedRunId },
      smallestEffect: { pct: test.smallestEffectPct, points: test.smallestEffectPoints },
    },
    anchorRunId: test.anchorRunId,
    achieved: {
      durationMs,
      unsteadyReason: steadyReason.startsWith(neverSteady) ? steadyReason : "",
      saturation: saturationOf(await listResources(tx, runId)) || taggedSaturation(factsSchema.parse(row.tags)),
    },
    thresholds: thresholdsSchema.parse(thresholds),
  };
}
