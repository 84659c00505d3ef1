import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { findFormat, type ParsedThreshold, precisions } from "../parsed-run.ts";
import { listResources } from "../resources/resources-store.ts";
import { saturationOf } from "../resources/saturation.ts";
import { figuresOf } from "../runs/stored-figures.ts";
import { factsSchema, storedSteadyFigures, thresholdsSchema } from "../runs/stored-json.ts";
import { neverSteady } from "../statistics/steady-state.ts";
import { askedLoad } from "./asked-load.ts";
import type { HistoryFacts, HistoryRun, RunFigures } from "./history-figures.ts";
import type { RegressionFacts } from "./regressed.ts";
import { type Achieved, taggedSaturation } from "./result-findings.ts";
import type { VerdictRule } from "./verdict-rule.ts";

/**
 * How far back a baseline is looked for. More than ten, because runs found worse are passed over; a branch that stayed
 * worse for longer has no baseline until somebody takes it as the new normal.
 */
export const farthestBack = 200;

/** Runs from before an open regression, however long ago it began: those a baseline is then made of. */
export const beforeRegression = 60;

/** More regressions than this are not read of one test, the latest first. */
const mostRegressions = 200;

const latestFirst = [{ startedAt: "desc" }, { number: "desc" }] as const;

const factColumns = {
  id: true,
  number: true,
  startedAt: true,
  branch: true,
  version: true,
  environment: { select: { id: true, name: true } },
  config: true,
  tags: true,
  format: true,
  maxUsers: true,
  precision: true,
  invalidReason: true,
  status: true,
  deletedAt: true,
  acceptedAt: true,
  verdict: { select: { isWorse: true, comparedWith: true } },
} as const;

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

/**
 * The runs that the baseline of this one may be made of, without figures: ready ones of the branch, of the target branch or
 * of other versions that started before it or with it, and the pinned one. A few hundred at most, however many there are.
 */
export async function listHistory(
  tx: Tx,
  { testId, facts, rule }: Judged,
  regressions: readonly RegressionFacts[],
): Promise<HistoryFacts[]> {
  const { kind, targetBranch, pinnedRunId } = rule.baseline;
  const ready = { testId, status: "ready", deletedAt: null } as const;
  const latest = async (of: { branch: string } | { version: { notIn: string[] } }, upTo: Date, take: number) =>
    tx.run.findMany({
      where: { ...ready, ...of, startedAt: { lte: upTo } },
      orderBy: [...latestFirst],
      take,
      select: factColumns,
    });
  const ofBranch = async (branch: string) => {
    const open = regressions.filter(
      ({ first, fixedBy, isAccepted }) => first.branch === branch && !fixedBy && !isAccepted,
    );
    const since = open.map(({ first }) => first.startedAt).toSorted((a, b) => a.getTime() - b.getTime())[0];
    const rows = await latest({ branch }, facts.startedAt, farthestBack);
    return since ? [...rows, ...(await latest({ branch }, since, beforeRegression))] : rows;
  };
  const pinned =
    kind === "pinned" && pinnedRunId !== null
      ? await tx.run.findMany({ where: { id: pinnedRunId, testId }, select: factColumns })
      : [];
  const branches = new Set([
    facts.branch,
    ...(kind === "target" ? [targetBranch] : []),
    ...pinned.map(({ branch }) => branch),
  ]);
  const rows = [...pinned];
  for (const branch of branches) rows.push(...(await ofBranch(branch)));
  if (kind === "previous" && facts.version !== "")
    rows.push(...(await latest({ version: { notIn: ["", facts.version] } }, facts.startedAt, farthestBack)));
  return [...new Map(rows.map((row) => [row.id, row])).values()].map(factsOf);
}

/** The facts of the test's anchor; null without one, or when it is gone. */
export async function findAnchor(tx: Tx, { testId, anchorRunId }: Judged): Promise<HistoryFacts | null> {
  if (anchorRunId === null) return null;
  const row = await tx.run.findFirst({ where: { id: anchorRunId, testId }, select: factColumns });
  return row && factsOf(row);
}

/**
 * The regressions of a test as its baselines read them, the latest first. One whose change point is no longer found, in a
 * history that was examined anew, keeps no run away. Of a fixed one whose last run is gone nothing is known any more.
 */
export async function listRegressions(tx: Tx, testId: string): Promise<RegressionFacts[]> {
  const rows = await tx.regression.findMany({
    where: { testId, OR: [{ changePointId: { not: null } }, { state: { in: ["fixed", "accepted"] } }] },
    orderBy: { createdAt: "desc" },
    take: mostRegressions,
    select: {
      state: true,
      run: { select: factColumns },
      fixedRun: { select: { startedAt: true, number: true } },
    },
  });
  return rows
    .filter(({ state, fixedRun }) => state !== "fixed" || fixedRun !== null)
    .map(({ state, run, fixedRun }) => ({
      isAccepted: state === "accepted",
      first: factsOf(run),
      fixedBy: state === "fixed" ? fixedRun : null,
    }));
}

/** The figures of each of these runs and of their labels. */
export async function withFigures(tx: Tx, runs: readonly HistoryFacts[]): Promise<HistoryRun[]> {
  const figures = await figuresById(
    tx,
    runs.map(({ id }) => id),
  );
  return runs.map((run) => ({ ...run, ...(figures.get(run.id) ?? noFigures()) }));
}

/** By run id: the figures of the whole and of each label, those with the most requests first. */
export async function figuresById(tx: Tx, ids: string[]): Promise<Map<string, RunFigures>> {
  const rows = await tx.run.findMany({
    where: { id: { in: ids } },
    omit: { histogram: true, rejectedFirst: true, notes: true },
    include: { labels: { orderBy: { ordinal: "asc" }, omit: { histogram: true } } },
  });
  return new Map(
    rows.map((row) => [
      row.id,
      {
        whole: figuresOf(row),
        steady: storedSteadyFigures(row.steadyFigures),
        labels: row.labels.map((label) => ({
          label: label.label,
          figures: figuresOf(label),
          steady: storedSteadyFigures(label.steadyFigures),
        })),
      },
    ]),
  );
}

function noFigures(): RunFigures {
  throw new Error("a run of the history was removed while its verdict was made");
}

type FactRow = {
  id: string;
  number: number;
  startedAt: Date;
  branch: string;
  version: string;
  environment: { id: string; name: string } | null;
  config: unknown;
  tags: unknown;
  format: string | null;
  maxUsers: number | null;
  precision: string | null;
  invalidReason: string | null;
  status: string;
  deletedAt: Date | null;
  acceptedAt: Date | null;
  verdict: { isWorse: boolean; comparedWith: string[] } | null;
};

function factsOf(row: FactRow): HistoryFacts {
  const { id, number, startedAt, branch, version, environment, format, maxUsers, invalidReason, acceptedAt } = row;
  return {
    id,
    number,
    startedAt,
    branch,
    version,
    environment,
    asked: askedLoad({
      config: factsSchema.parse(row.config),
      tags: factsSchema.parse(row.tags),
      format: findFormat(format),
      maxUsers,
    }),
    format,
    precision: precisions.find((precision) => precision === row.precision) ?? null,
    invalidReason,
    isReady: row.status === "ready",
    isDeleted: row.deletedAt !== null,
    isWorse: row.verdict?.isWorse ?? false,
    comparedWith: row.verdict?.comparedWith ?? [],
    acceptedAt,
  };
}
