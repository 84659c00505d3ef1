import "server-only";
import type { Member, TokenActor } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { Figures } from "../metric.ts";
import { figureColumns } from "../runs/figure-columns.ts";
import { judgedFigures } from "../runs/judged-figures.ts";
import { storedComparisons } from "../runs/stored-json.ts";
import type { JudgedPart } from "../verdicts/judged-part.ts";
import type { Comparison, VerdictStatus } from "../verdicts/verdict.ts";
import { verdictStatuses } from "../verdicts/verdict.ts";

/** A run as lists show it. Figures are those of its steady part where it has one, as verdicts use them. */
export type ListedRun = {
  id: string;
  number: number;
  status: "queued" | "processing" | "ready" | "failed";
  stage: string;
  startedAt: Date;
  durationMs: number | null;
  revision: string;
  branch: string;
  version: string;
  toolName: string | null;
  precision: string | null;
  environment: string | null;
  invalidReason: string | null;
  acceptedAt: Date | null;
  /** Since when a person keeps it, whatever its test's retention says. */
  pinnedAt: Date | null;
  errorMessage: string | null;
  /** `Run.kindAnswer` as it is stored. */
  kindAnswer: unknown;
  figures: Figures & { part: JudgedPart };
  verdict: {
    status: VerdictStatus;
    sentence: string;
    explanation: string;
    whole: Comparison[];
    /** Something that it stood on has changed since: it is being made anew. */
    isStale: boolean;
  } | null;
};

const columns = {
  id: true,
  number: true,
  status: true,
  stage: true,
  startedAt: true,
  durationMs: true,
  revision: true,
  branch: true,
  version: true,
  toolName: true,
  precision: true,
  invalidReason: true,
  acceptedAt: true,
  pinnedAt: true,
  errorMessage: true,
  kindAnswer: true,
  ...figureColumns,
  environment: { select: { name: true } },
  verdict: { select: { status: true, sentence: true, explanation: true, whole: true, isStale: true } },
} as const;

/** Which of a test's runs. `before` is the start and number of the last run of the page before (keyset). */
export type RunPage = { branch?: string; limit: number; before?: { startedAt: Date; number: number } };

/** Runs of a test of the team, the latest first. */
export async function listRuns(
  member: Member,
  testId: string,
  { branch, limit, before }: RunPage,
): Promise<ListedRun[]> {
  const rows = await db.run.findMany({
    where: {
      testId,
      teamId: member.teamId,
      deletedAt: null,
      ...(branch === undefined ? {} : { branch }),
      ...(before
        ? {
            OR: [
              { startedAt: { lt: before.startedAt } },
              { startedAt: before.startedAt, number: { lt: before.number } },
            ],
          }
        : {}),
    },
    orderBy: [{ startedAt: "desc" }, { number: "desc" }],
    take: limit,
    select: columns,
  });
  return rows.map(listedRun);
}

function listedRun({
  environment,
  verdict,
  steadyFigures,
  ...row
}: Prisma.RunGetPayload<{ select: typeof columns }>): ListedRun {
  const status = verdictStatuses.find((one) => one === verdict?.status);
  return {
    ...row,
    environment: environment?.name ?? null,
    figures: judgedFigures({ ...row, steadyFigures }),
    verdict: verdict && status ? { ...verdict, status, whole: storedComparisons(verdict.whole) } : null,
  };
}

/** Runs of the team by their ids and in that order, with their tests; those that are not there are left out. */
export async function listRunsById(
  member: Member,
  ids: readonly string[],
): Promise<(ListedRun & { test: { slug: string; name: string } })[]> {
  const rows = await db.run.findMany({
    where: { id: { in: [...ids] }, teamId: member.teamId, deletedAt: null },
    select: { ...columns, test: { select: { slug: true, name: true } } },
  });
  const byId = new Map(rows.map(({ test, ...row }) => [row.id, { ...listedRun(row), test }]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** How many runs a test has on each branch, the busiest first. */
export async function listBranches(
  member: Member | TokenActor,
  testId: string,
): Promise<{ branch: string; runs: number }[]> {
  const groups = await db.run.groupBy({
    by: ["branch"],
    where: { testId, teamId: member.teamId, deletedAt: null },
    _count: true,
    orderBy: { _count: { branch: "desc" } },
    take: 100,
  });
  return groups.map(({ branch, _count }) => ({ branch, runs: _count }));
}

/** Figures of these labels in each of these runs, of steady parts where they have one: by label, then by run id. Runs without the label are left out. */
export async function labelFiguresByRun(
  runIds: string[],
  labels: string[],
): Promise<Map<string, Map<string, ListedRun["figures"]>>> {
  const rows = await db.runLabel.findMany({
    where: { runId: { in: runIds }, label: { in: labels } },
    omit: { histogram: true },
  });
  const byLabel = Map.groupBy(rows, ({ label }) => label);
  return new Map(
    [...byLabel].map(([label, own]) => [label, new Map(own.map((row) => [row.runId, judgedFigures(row)]))]),
  );
}

/** The labels of a run, those with the most requests first. */
export async function listLabels(member: Member, runId: string): Promise<string[]> {
  const rows = await db.runLabel.findMany({
    where: { runId, run: { teamId: member.teamId } },
    select: { label: true },
    orderBy: { ordinal: "asc" },
  });
  return rows.map(({ label }) => label);
}
