import "server-only";
import { type AuditEvent, recordAudits } from "#lib/audit/record-audit-store.ts";
import type { Member } from "#lib/auth/actor.ts";
import { db, type Tx } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { examineRuns } from "../change-points/examine-store.ts";
import { lockTest } from "../verdicts/run-verdict-store.ts";
import { markLaterRunsStale } from "../verdicts/stale-verdicts-store.ts";
import type { RunsAct } from "./many-runs-schema.ts";
import { runName } from "./run-audit-store.ts";

type Change = {
  /** Which runs it changes; others stay as they are. */
  where: Prisma.RunWhereInput;
  data: Prisma.RunUpdateManyMutationInput;
  event: Pick<AuditEvent, "details"> & { action: Extract<AuditEvent["action"], `run.${string}`> };
  /** Whether histories and verdicts are other ones from then on. */
  isJudged: boolean;
};

const timeout = 120_000;

/**
 * Does one thing with many runs of the team, in one transaction: all or none. The ids of those that it changed; runs that are
 * not there, or are already so, are left out.
 */
export function changeRuns(member: Member, runIds: readonly string[], act: RunsAct, now: Date): Promise<string[]> {
  const { where, data, event, isJudged } = changeOf(act, now);
  return db.$transaction(
    async (tx) => {
      const asked = { ...where, id: { in: [...runIds] }, teamId: member.teamId };
      if (isJudged) await lockTestsOf(tx, asked);
      const runs = await listChanged(tx, asked);
      const ids = runs.map(({ id }) => id);
      await tx.run.updateMany({ where: { id: { in: ids } }, data });
      if (isJudged) for (const own of Map.groupBy(runs, ({ testId }) => testId).values()) await judgeAnew(tx, own);
      await recordAudits(
        tx,
        member,
        runs.map(({ test, number }) => ({ ...event, subject: runName(test.name, number) })),
      );
      return ids;
    },
    { timeout },
  );
}

function changeOf(act: RunsAct, now: Date): Change {
  const there = { deletedAt: null };
  switch (act.act) {
    case "mark-invalid":
      return {
        where: { ...there, status: "ready", invalidReason: null },
        data: { invalidReason: act.reason },
        event: { action: "run.marked-invalid", details: { invalidReason: act.reason } },
        isJudged: true,
      };
    case "mark-valid":
      return {
        where: { ...there, status: "ready", invalidReason: { not: null } },
        data: { invalidReason: null },
        event: { action: "run.marked-valid" },
        isJudged: true,
      };
    case "delete":
      return { where: there, data: { deletedAt: now }, event: { action: "run.deleted" }, isJudged: true };
    case "restore":
      return {
        where: { deletedAt: { not: null } },
        data: { deletedAt: null },
        event: { action: "run.restored" },
        isJudged: true,
      };
    case "keep":
      return {
        where: { ...there, pinnedAt: null },
        data: { pinnedAt: now },
        event: { action: "run.kept" },
        isJudged: false,
      };
    case "no-longer-keep":
      return {
        where: { ...there, pinnedAt: { not: null } },
        data: { pinnedAt: null },
        event: { action: "run.not-kept" },
        isJudged: false,
      };
  }
}

/** In one order, so that two who do this at once wait for each other. */
async function lockTestsOf(tx: Tx, where: Prisma.RunWhereInput): Promise<void> {
  const tests = await tx.run.findMany({
    where,
    distinct: ["testId"],
    select: { testId: true },
    orderBy: { testId: "asc" },
  });
  for (const { testId } of tests) await lockTest(tx, testId);
}

/** Oldest first. */
function listChanged(tx: Tx, where: Prisma.RunWhereInput) {
  return tx.run.findMany({
    where,
    orderBy: [{ startedAt: "asc" }, { number: "asc" }],
    select: { id: true, testId: true, number: true, test: { select: { name: true } } },
  });
}

type ChangedRun = Awaited<ReturnType<typeof listChanged>>[number];

/** Examines the histories of these runs of one test, and has verdicts that stand on any of them made anew. */
async function judgeAnew(tx: Tx, runs: readonly ChangedRun[]): Promise<void> {
  const ids = runs.map(({ id }) => id);
  await examineRuns(tx, ids);
  for (const id of ids) await markLaterRunsStale(tx, id, { including: true });
}
