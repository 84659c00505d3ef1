import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { RunFacts } from "./history-figures.ts";
import { beforeRegression, farthestBack } from "./history-store.ts";
import type { Judged } from "./judged-run-store.ts";
import { listRegressions } from "./regressed-store.ts";
import { startOrder } from "./run-order.ts";

/** Runs from a start on; of one branch or (null) of all, up to a start or (null) without end. */
export type RunSpan = { branch: string | null; from: Date; until: Date | null };

/**
 * The runs in whose history a run is, as `listHistory` looks back: those that start with it or later, as long as fewer than
 * `farthestBack` others are nearer to them. Without end is the reach of a pinned run and of those just before an open regression.
 */
export async function reachOf(tx: Tx, judged: Judged): Promise<RunSpan[]> {
  const { testId, facts, rule, anchorRunId } = judged;
  const { kind, targetBranch, pinnedRunId } = rule.baseline;
  const { branch, startedAt: from } = facts;
  if ([pinnedRunId, anchorRunId].includes(facts.id)) return [{ branch: null, from, until: null }];
  const spans: RunSpan[] = [];
  const isElsewhereToo =
    (kind === "target" && branch === targetBranch) ||
    (kind === "pinned" && branch === (await branchOf(tx, testId, pinnedRunId)));
  const until = (await isBeforeRegression(tx, testId, facts)) ? null : await lastToLookBack(tx, testId, facts);
  spans.push({ branch: isElsewhereToo ? null : branch, from, until });
  if (kind === "previous" && facts.version !== "")
    spans.push({ branch: null, from, until: await lastOfOtherVersions(tx, testId, facts) });
  return spans;
}

async function branchOf(tx: Tx, testId: string, runId: string | null): Promise<string | null> {
  if (runId === null) return null;
  const run = await tx.run.findFirst({ where: { id: runId, testId }, select: { branch: true } });
  return run?.branch ?? null;
}

/** When the last run of the branch starts that still has this one among its latest; null: all do. */
async function lastToLookBack(tx: Tx, testId: string, { branch, ...place }: RunFacts): Promise<Date | null> {
  const beyond = await tx.run.findFirst({
    where: { ...readyAfter(testId, place), branch },
    orderBy: [{ startedAt: "asc" }, { number: "asc" }],
    skip: farthestBack - 1,
    select: { startedAt: true },
  });
  return beyond?.startedAt ?? null;
}

/** The same of runs of all versions but their own: counted without the version that most of the runs in between have. */
async function lastOfOtherVersions(tx: Tx, testId: string, { startedAt, number }: RunFacts): Promise<Date | null> {
  const [beyond] = await tx.$queryRaw<{ startedAt: Date }[]>`
    with later as (
      select "startedAt", number, row_number() over (order by "startedAt", number) as place,
        row_number() over (partition by version order by "startedAt", number) as own
      from "Run"
      where "testId" = ${testId}::uuid and version <> '' and status = 'ready' and "deletedAt" is null
        and ("startedAt", number) > (${startedAt}, ${number})
    ), counted as (
      select "startedAt", place - max(own) over (order by "startedAt", number) as others from later
    )
    select "startedAt" from counted where others >= ${farthestBack} order by "startedAt" limit 1`;
  return beyond?.startedAt ?? null;
}

/** From before an open regression some runs stay in sight, however long ago it began. */
async function isBeforeRegression(tx: Tx, testId: string, run: RunFacts): Promise<boolean> {
  const open = (await listRegressions(tx, testId)).filter(
    ({ first, fixedBy, isAccepted }) => first.branch === run.branch && !fixedBy && !isAccepted,
  );
  const since = open.map(({ first }) => first).toSorted(startOrder)[0]?.startedAt;
  if (!since || run.startedAt > since) return false;
  const { branch, ...place } = run;
  const between = await tx.run.count({
    where: { AND: [readyAfter(testId, place), { branch, startedAt: { lte: since } }] },
    take: beforeRegression,
  });
  return between < beforeRegression;
}

function readyAfter(testId: string, { startedAt, number }: Pick<RunFacts, "startedAt" | "number">) {
  return {
    testId,
    status: "ready",
    deletedAt: null,
    OR: [{ startedAt: { gt: startedAt } }, { startedAt, number: { gt: number } }],
  } satisfies Prisma.RunWhereInput;
}
