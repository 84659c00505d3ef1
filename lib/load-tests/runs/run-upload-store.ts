import "server-only";
import { createHash } from "node:crypto";
import { fromPrisma } from "pg-boss";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import type { Member, TokenActor } from "#lib/auth/actor.ts";
import { db, type Tx } from "#lib/db/client.ts";
import { sendingBoss } from "#lib/jobs/boss.ts";
import { type IngestJob, ingestQueue } from "#lib/jobs/queues.ts";
import { dayMs } from "#lib/shared/day-ms.ts";
import { nearestNames } from "#lib/shared/nearest-names.ts";
import { slugOf } from "#lib/shared/slug.ts";
import { recordRun } from "./run-audit-store.ts";
import type { RunUpload } from "./run-schema.ts";

/** Who may upload: a token with `runs:write`, or a member with `runs:upload` (checked by the route). */
export type Uploader = TokenActor | Member;

export type UploadedFile = { fileName: string; storeKey: string; bytes: number; sha256: string };

/** Where an upload belongs, or the names that its sender may have meant. */
export type UnknownTarget = { kind: "unknown-test" | "unknown-environment"; nearest: string[] };
export type UploadTarget = { kind: "known" } | UnknownTarget;

export type CreatedRun = { kind: "created" | "repeated"; runId: string } | { kind: "key-reused" } | UnknownTarget;

const keyLivesMs = dayMs;

/** Whether the named test and environment exist, asked before a gigabyte is received for nothing. */
export async function checkUploadTarget(actor: Uploader, upload: RunUpload): Promise<UploadTarget> {
  if (upload.create) return { kind: "known" };
  const tests = await db.test.findMany({ where: { teamId: actor.teamId, archivedAt: null }, select: { slug: true } });
  const slugs = tests.map((test) => test.slug);
  if (!slugs.includes(slugOf(upload.test))) return { kind: "unknown-test", nearest: nearestNames(upload.test, slugs) };
  if (!upload.environment) return { kind: "known" };
  const environments = await db.environment.findMany({ where: environmentsOf(actor), select: { slug: true } });
  const names = environments.map((environment) => environment.slug);
  if (names.includes(slugOf(upload.environment))) return { kind: "known" };
  return { kind: "unknown-environment", nearest: nearestNames(upload.environment, names) };
}

/**
 * Makes the queued run, its artifact rows and its job in one transaction. A key that was used within 24 hours for the
 * same request answers with the run made then; for another request, with `key-reused`.
 */
export async function createRun(
  actor: Uploader,
  upload: RunUpload,
  files: readonly UploadedFile[],
  idempotencyKey: string | null,
  now: Date,
): Promise<CreatedRun> {
  const boss = await sendingBoss();
  const fingerprint = fingerprintOf(upload, files);
  return db.$transaction(async (tx) => {
    if (idempotencyKey) {
      const earlier = await findEarlier(tx, actor, idempotencyKey, now);
      if (earlier) {
        return earlier.fingerprint === fingerprint
          ? { kind: "repeated", runId: earlier.runId }
          : { kind: "key-reused" };
      }
    }
    const target = await findOrCreateTarget(tx, actor, upload);
    if (target.kind !== "known") return target;
    const { lastRunNumber } = await tx.test.update({
      where: { id: target.testId },
      data: { lastRunNumber: { increment: 1 } },
    });
    const run = await tx.run.create({
      data: {
        teamId: actor.teamId,
        testId: target.testId,
        number: lastRunNumber,
        environmentId: target.environmentId,
        revision: upload.revision,
        branch: upload.branch,
        version: upload.version,
        tags: upload.tags,
        config: upload.config,
        askedFormat: upload.format,
        askedStartAt: upload.startedAt ?? null,
        startedAt: upload.startedAt ?? now,
        artifacts: { create: files.map((file, position) => ({ ...file, position })) },
      },
      select: { id: true },
    });
    if (idempotencyKey) {
      await tx.idempotencyKey.create({
        data: { teamId: actor.teamId, key: idempotencyKey, fingerprint, runId: run.id, createdAt: now },
      });
    }
    const job: IngestJob = { runId: run.id, teamId: actor.teamId };
    await boss.send(ingestQueue, job, { db: fromPrisma(tx) });
    const details = { files: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
    await recordRun(tx, actor, run.id, { action: "run.uploaded", details });
    return { kind: "created", runId: run.id };
  });
}

/** The key's earlier use, locked so that the same request sent twice at once waits for itself. */
async function findEarlier(tx: Tx, actor: Uploader, key: string, now: Date) {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`${actor.teamId}/${key}`}, 0))`;
  await tx.idempotencyKey.deleteMany({
    where: { teamId: actor.teamId, createdAt: { lt: new Date(now.getTime() - keyLivesMs) } },
  });
  return tx.idempotencyKey.findUnique({ where: { teamId_key: { teamId: actor.teamId, key } } });
}

type FoundTarget = { kind: "known"; testId: string; environmentId: string | null } | UnknownTarget;

async function findOrCreateTarget(tx: Tx, actor: Uploader, upload: RunUpload): Promise<FoundTarget> {
  const environment = await findOrCreateEnvironment(tx, actor, upload);
  if (environment === "unknown") return { kind: "unknown-environment", nearest: [] };
  const slug = slugOf(upload.test);
  const { teamId } = actor;
  const found = await tx.test.findUnique({ where: { teamId_slug: { teamId, slug } } });
  if (found && !found.archivedAt) {
    return { kind: "known", testId: found.id, environmentId: environment?.id ?? found.environmentId };
  }
  if (!upload.create || slug === "") return { kind: "unknown-test", nearest: [] };
  const test = await tx.test.upsert({
    where: { teamId_slug: { teamId, slug } },
    create: { teamId, slug, name: upload.test, environmentId: environment?.id ?? null },
    update: { archivedAt: null },
  });
  await recordMadeByUpload(tx, actor, "test", found !== null, test);
  return { kind: "known", testId: test.id, environmentId: environment?.id ?? test.environmentId };
}

async function findOrCreateEnvironment(tx: Tx, actor: Uploader, upload: RunUpload) {
  if (!upload.environment) return null;
  const slug = slugOf(upload.environment);
  const found = await tx.environment.findFirst({
    where: { ...environmentsOf(actor), slug },
    orderBy: { teamId: "asc" },
  });
  if (found) return found;
  if (!upload.create || slug === "") return "unknown";
  const key = { teamId_slug: { teamId: actor.teamId, slug } };
  const archived = await tx.environment.findUnique({ where: key, select: { id: true } });
  const environment = await tx.environment.upsert({
    where: key,
    create: { teamId: actor.teamId, slug, name: upload.environment },
    update: { archivedAt: null },
  });
  await recordMadeByUpload(tx, actor, "environment", archived !== null, environment);
  return environment;
}

function recordMadeByUpload(
  tx: Tx,
  actor: Uploader,
  noun: "test" | "environment",
  isBack: boolean,
  { name, slug }: { name: string; slug: string },
): Promise<void> {
  const action = `${noun}.${isBack ? ("restored" as const) : ("created" as const)}` as const;
  return recordAudit(tx, actor, { action, subject: name, details: { slug, byUpload: true } });
}

/** The team's own environments and the shared ones. */
function environmentsOf(actor: Uploader) {
  return { OR: [{ teamId: actor.teamId }, { teamId: null }], archivedAt: null };
}

function fingerprintOf({ wait: _wait, ...upload }: RunUpload, files: readonly UploadedFile[]): string {
  const facts = { ...upload, files: files.map((file) => [file.fileName, file.sha256]) };
  return createHash("sha256").update(JSON.stringify(facts)).digest("hex");
}
