import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { findFormat, type ParsedThreshold, precisions } from "../parsed-run.ts";
import { figuresOf } from "../runs/stored-figures.ts";
import { factsSchema, thresholdsSchema } from "../runs/stored-json.ts";
import { askedLoad } from "./asked-load.ts";
import type { HistoryFacts, HistoryRun, RunFigures } from "./history-figures.ts";

/**
 * How far back a baseline is looked for. More than ten, because runs found worse are passed over; a branch that stayed
 * worse for longer has no baseline until somebody takes it as the new normal.
 */
const farthestBack = 200;

const factColumns = {
  id: true,
  number: true,
  startedAt: true,
  branch: true,
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
  facts: HistoryFacts;
  /** Objectives that the run's file declares. */
  thresholds: ParsedThreshold[];
};

/** The facts of one run and whose it is. */
export async function getFacts(tx: Tx, runId: string): Promise<Judged> {
  const row = await tx.run.findUniqueOrThrow({
    where: { id: runId },
    select: { ...factColumns, teamId: true, testId: true, thresholds: true, test: { select: { name: true } } },
  });
  return {
    teamId: row.teamId,
    testId: row.testId,
    testName: row.test.name,
    facts: factsOf(row),
    thresholds: thresholdsSchema.parse(row.thresholds),
  };
}

/** The runs of the same test and branch that started before this one or with it, the latest first; without figures. */
export async function listHistory(tx: Tx, { testId, facts }: Judged): Promise<HistoryFacts[]> {
  const rows = await tx.run.findMany({
    where: { testId, branch: facts.branch, status: "ready", deletedAt: null, startedAt: { lte: facts.startedAt } },
    orderBy: [{ startedAt: "desc" }, { number: "desc" }],
    take: farthestBack,
    select: factColumns,
  });
  return rows.map(factsOf);
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
      { whole: figuresOf(row), labels: row.labels.map((label) => ({ label: label.label, figures: figuresOf(label) })) },
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
  const { id, number, startedAt, branch, environment, format, maxUsers, invalidReason, acceptedAt } = row;
  return {
    id,
    number,
    startedAt,
    branch,
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
