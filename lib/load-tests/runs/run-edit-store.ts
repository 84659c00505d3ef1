import "server-only";
import { fromPrisma } from "pg-boss";
import type { Member, TokenActor } from "#lib/auth/actor.ts";
import { db, type Tx } from "#lib/db/client.ts";
import { sendingBoss } from "#lib/jobs/boss.ts";
import { type IngestJob, ingestQueue } from "#lib/jobs/queues.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { examineRun } from "../change-points/examine-store.ts";
import { followAcceptedRun } from "../regressions/follow-accepted-store.ts";
import { fileRemovedWords } from "../retention/removed-words.ts";
import { lockTest } from "../verdicts/run-verdict-store.ts";
import { markingRegressed, markLaterRunsStale } from "../verdicts/stale-verdicts-store.ts";
import { recordRun } from "./run-audit-store.ts";

/** Who may change runs: a person (`runs:edit`, checked before) or a token with `runs:write`. */
export type RunEditor = Member | TokenActor;

/** Every function here returns false when the run is not there for this member, or not in a state for it. */

export async function setRunNotes(member: RunEditor, runId: string, notes: string, within: Tx = db): Promise<boolean> {
  const { count } = await within.run.updateMany({ where: ownRun(member, runId), data: { notes } });
  return count > 0;
}

/** Marks a run as invalid with a reason, or (null) as valid again. Later verdicts that stood on it are made anew. */
export function setInvalid(member: RunEditor, runId: string, invalidReason: string | null): Promise<boolean> {
  return db.$transaction((tx) => setInvalidIn(tx, member, runId, invalidReason));
}

/** The same within a transaction. */
export function setInvalidIn(tx: Tx, member: RunEditor, runId: string, invalidReason: string | null): Promise<boolean> {
  const event: RunEvent =
    invalidReason === null
      ? { action: "run.marked-valid" }
      : { action: "run.marked-invalid", details: { invalidReason } };
  return changeReadyRun(tx, member, runId, { data: { invalidReason }, event, follow: () => examineRun(tx, runId) });
}

/** Takes a run as the new normal, from which on the baseline starts anew, or (null) takes that back. */
export function setAccepted(member: RunEditor, runId: string, acceptedAt: Date | null): Promise<boolean> {
  return db.$transaction((tx) => setAcceptedIn(tx, member, runId, acceptedAt));
}

/** The same within a transaction. */
export function setAcceptedIn(tx: Tx, member: RunEditor, runId: string, acceptedAt: Date | null): Promise<boolean> {
  const event: RunEvent = { action: acceptedAt ? "run.accepted" : "run.not-accepted" };
  return changeReadyRun(tx, member, runId, {
    data: { acceptedAt },
    event,
    follow: (testId) => markingRegressed(tx, testId, () => followAcceptedRun(tx, runId, acceptedAt)),
  });
}

/** Hides a run, for 30 days; `deletedAt: null` brings it back. */
export async function setDeleted(member: RunEditor, runId: string, deletedAt: Date | null): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const where = { id: runId, teamId: member.teamId, deletedAt: deletedAt ? null : { not: null } };
    if ((await lockTestOf(tx, where)) === null) return false;
    await tx.run.updateMany({ where, data: { deletedAt } });
    await examineRun(tx, runId);
    await markLaterRunsStale(tx, runId, { including: true });
    await recordRun(tx, member, runId, { action: deletedAt ? "run.deleted" : "run.restored" });
    return true;
  });
}

/** Reads a failed run's files once more; refused where retention removed one. The value is false when it is not there. */
export async function retryRun(member: RunEditor, runId: string): Promise<Result<boolean>> {
  const boss = await sendingBoss();
  return db.$transaction(async (tx) => {
    const removed = await tx.artifact.findFirst({ where: { run: ownRun(member, runId), removedAt: { not: null } } });
    if (removed?.removedAt) return refused("", `${removed.fileName} was ${fileRemovedWords(removed.removedAt)}.`);
    const { count } = await tx.run.updateMany({
      where: { ...ownRun(member, runId), status: "failed" },
      data: { status: "queued", stage: "waiting", errorMessage: null },
    });
    if (count === 0) return ok(false);
    const job: IngestJob = { runId, teamId: member.teamId };
    await boss.send(ingestQueue, job, { db: fromPrisma(tx) });
    await recordRun(tx, member, runId, { action: "run.retried" });
    return ok(true);
  });
}

type RunEvent = Parameters<typeof recordRun>[3];
type RunChange = {
  data: Parameters<Tx["run"]["updateMany"]>[0]["data"];
  event: RunEvent;
  /** What its histories and regressions make of it. */
  follow: (testId: string) => Promise<void>;
};

async function changeReadyRun(
  tx: Tx,
  member: RunEditor,
  runId: string,
  { data, event, follow }: RunChange,
): Promise<boolean> {
  const where = { ...ownRun(member, runId), status: "ready" } as const;
  const testId = await lockTestOf(tx, where);
  if (testId === null) return false;
  await tx.run.updateMany({ where, data });
  await follow(testId);
  await markLaterRunsStale(tx, runId, { including: true });
  await recordRun(tx, member, runId, event);
  return true;
}

/** Whoever changes a run waits for those that store, judge or examine others of its test. Null: there is no such run. */
async function lockTestOf(tx: Tx, where: { id: string; teamId: string }): Promise<string | null> {
  const run = await tx.run.findFirst({ where, select: { testId: true } });
  if (run) await lockTest(tx, run.testId);
  return run?.testId ?? null;
}

function ownRun(member: RunEditor, id: string) {
  return { id, teamId: member.teamId, deletedAt: null };
}
