import "server-only";
import { createHash } from "node:crypto";
import { fromPrisma } from "pg-boss";
import { holdUploads, useUploads } from "#lib/artifacts/resumable/use-uploads-store.ts";
import { db, type Tx } from "#lib/db/client.ts";
import { sendingBoss } from "#lib/jobs/boss.ts";
import { type IngestJob, ingestQueue } from "#lib/jobs/queues.ts";
import { dayMs } from "#lib/shared/day-ms.ts";
import { keepMapping } from "./csv-mapping-store.ts";
import { recordRun } from "./run-audit-store.ts";
import type { RunUpload } from "./run-schema.ts";
import { findOrCreateTarget, type UnknownTarget, type Uploader } from "./upload-target-store.ts";

export type UploadedFile = { fileName: string; storeKey: string; bytes: number; sha256: string };

export type CreatedRun = { kind: "created" | "repeated"; runId: string } | { kind: "key-reused" } | UnknownTarget;

const keyLivesMs = dayMs;

/**
 * Makes the queued run, its artifact rows and its job in one transaction. A key that was used within 24 hours for the
 * same request answers with the run made then; for another request, with `key-reused`.
 * @throws UploadGone when a file of `upload.upload` was used or expired meanwhile
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
    await holdUploads(tx, actor, upload.upload);
    const target = await findOrCreateTarget(tx, actor, upload);
    if (target.kind !== "known") return target;
    if (upload.map) await keepMapping(tx, actor, target.testId, upload.map);
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
    await useUploads(tx, actor, upload.upload, run.id);
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

/** How the bytes came, and how long somebody waits for them, makes no other run of them. */
function fingerprintOf(
  { wait: _wait, upload: _parts, sha256: _hashes, ...upload }: RunUpload,
  files: readonly UploadedFile[],
): string {
  const facts = { ...upload, files: files.map((file) => [file.fileName, file.sha256]) };
  return createHash("sha256").update(JSON.stringify(facts)).digest("hex");
}
