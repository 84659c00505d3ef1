import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { entriesOf } from "#lib/audit/entries.test-data.ts";
import type { Member } from "#lib/auth/actor.ts";
import { jobActor } from "#lib/auth/job-actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { stopSending } from "#lib/jobs/boss.ts";
import { sketchedRun } from "../parsed-run.test-data.ts";
import { findUnknownArtifacts } from "../runs/artifact-store.ts";
import { retryRun } from "../runs/run-edit-store.ts";
import { startIngest, storeParsedRun } from "../runs/run-ingest-store.ts";
import { runUploadSchema } from "../runs/run-schema.ts";
import { createRun } from "../runs/run-upload-store.ts";
import { applyRetention } from "./apply-retention-store.ts";
import { findBucketsRemoval } from "./buckets-removed-store.ts";
import type { Retention } from "./retention.ts";
import { setKept, setRetention } from "./retention-store.ts";
import { findDue, listUsedStorage } from "./storage-store.ts";

const dayMs = 86_400_000;
const now = new Date("2026-11-20T02:00:00Z");
const forGood: Retention = { keepFilesDays: null, keepFilesRuns: null, keepBucketsDays: null, keepBucketsRuns: null };

let mia: Member;
let stranger: Member;
let files = 0;

beforeAll(async () => {
  mia = await newTestMember("keepers");
  stranger = await newTestMember("strangers");
});
afterAll(stopSending);

/** A run whose file of 10 bytes came so many days ago. */
async function runOf(slug: string, daysAgo: number): Promise<string> {
  files += 1;
  const storeKey = `00/00000000-0000-7000-8000-${String(files).padStart(12, "0")}`;
  const file = { fileName: "results.jtl", storeKey, bytes: 10, sha256: "ab".repeat(32) };
  const at = new Date(now.getTime() - daysAgo * dayMs);
  const created = await createRun(mia, runUploadSchema.parse({ test: slug, create: "true" }), [file], null, at);
  const runId = "runId" in created ? created.runId : expect.fail(created.kind);
  await startIngest(jobActor(mia.teamId), runId);
  await storeParsedRun(jobActor(mia.teamId), runId, sketchedRun({ p95Ms: 100, startedAt: at }), at);
  await db.run.update({ where: { id: runId }, data: { createdAt: at } });
  return runId;
}

const testOf = (slug: string) => db.test.findUniqueOrThrow({ where: { teamId_slug: { teamId: mia.teamId, slug } } });
const keptFiles = async (testId: string) =>
  (await db.artifact.findMany({ where: { run: { testId }, removedAt: null } })).map(({ runId }) => runId).sort();
const keptBuckets = async (testId: string) =>
  [...new Set((await db.runSeries.findMany({ where: { run: { testId } } })).map(({ runId }) => runId))].sort();

describe("retention", () => {
  test("keeps everything until a team says otherwise", async () => {
    await runOf("for-good", 4000);
    await applyRetention(now);
    const { id } = await testOf("for-good");
    expect(await keptFiles(id)).toHaveLength(1);
    expect(await keptBuckets(id)).toHaveLength(1);
  });

  test("removes files by age, and what is removed is what was foretold", async () => {
    const [old, young] = [await runOf("by-age", 91), await runOf("by-age", 89)];
    const { id } = await testOf("by-age");
    const retention = { ...forGood, keepFilesDays: 90 };
    expect(await setRetention(mia, id, retention)).toEqual({ ok: true, value: true });
    expect(await findDue(mia, id, retention, now)).toEqual({ files: 1, fileBytes: 10, buckets: 0, bucketBytes: 0 });

    await applyRetention(now);
    expect(await keptFiles(id)).toEqual([young]);
    expect(await keptBuckets(id)).toEqual([old, young].sort());
    const { storeKey } = await db.artifact.findFirstOrThrow({ where: { runId: old } });
    expect(await findUnknownArtifacts([storeKey])).toEqual([storeKey]);
    expect(await findDue(mia, id, retention, now)).toMatchObject({ files: 0 });
    expect((await entriesOf(mia)).at(-1)).toContain("removed one file and time buckets of");
  });

  test("removes time buckets of all but the newest runs; figures and verdicts stay", async () => {
    const runs = [await runOf("by-count", 3), await runOf("by-count", 2), await runOf("by-count", 1)];
    const { id } = await testOf("by-count");
    await setRetention(mia, id, { ...forGood, keepBucketsRuns: 2 });
    await applyRetention(now);
    expect(await keptBuckets(id)).toEqual(runs.slice(1).sort());
    expect(await keptFiles(id)).toHaveLength(3);
    const oldest = await db.run.findUniqueOrThrow({ where: { id: runs[0] ?? "" }, include: { verdict: true } });
    expect(oldest).toMatchObject({ bucketsRemovedAt: now, bucketBytes: 0n, p95Ms: expect.any(Number) });
    expect(oldest.verdict).not.toBeNull();
  });

  test("never touches a run that somebody keeps, the anchor, or a pinned baseline", async () => {
    const [kept, anchor, pinned, other] = [
      await runOf("pins", 9),
      await runOf("pins", 8),
      await runOf("pins", 7),
      await runOf("pins", 6),
    ];
    const { id } = await testOf("pins");
    await setKept(mia, kept, now);
    await db.test.update({ where: { id }, data: { anchorRunId: anchor, pinnedRunId: pinned } });
    await setRetention(mia, id, { keepFilesDays: 1, keepFilesRuns: 1, keepBucketsDays: 1, keepBucketsRuns: 1 });
    await applyRetention(now);
    expect(await keptFiles(id)).toEqual([kept, anchor, pinned].sort());
    expect(await keptBuckets(id)).toEqual([kept, anchor, pinned].sort());
    expect(await keptFiles(id)).not.toContain(other);
  });

  test("of another team's test or run is not there", async () => {
    const runId = await runOf("private", 1);
    const { id } = await testOf("private");
    expect(await setRetention(stranger, id, { ...forGood, keepFilesDays: 1 })).toEqual({ ok: true, value: false });
    expect(await setKept(stranger, runId, now)).toBe(false);
    expect(await listUsedStorage(stranger)).toEqual([]);
    expect(await findDue(stranger, id, { ...forGood, keepFilesRuns: 1 }, now)).toMatchObject({ files: 0, buckets: 0 });
  });

  test("tells what it removed of a run, whose files cannot be read once more", async () => {
    const runId = await runOf("removed", 9);
    await db.run.update({ where: { id: runId }, data: { status: "failed" } });
    const { id } = await testOf("removed");
    await setRetention(mia, id, { ...forGood, keepFilesDays: 1, keepBucketsDays: 1 });
    expect(await findBucketsRemoval(mia, runId)).toBeNull();
    await applyRetention(now);
    expect(await findBucketsRemoval(mia, runId)).toEqual(now);
    expect(await findBucketsRemoval(stranger, runId)).toBeNull();
    expect(await retryRun(mia, runId)).toMatchObject({
      ok: false,
      errors: [{ message: expect.stringMatching(/^results\.jtl was removed on 20 Nov 2026 by this test’s retention/) }],
    });
    expect(await retryRun(stranger, runId)).toEqual({ ok: true, value: false });
  });

  test("is told beside what each test takes", async () => {
    const used = await listUsedStorage(mia, "by-age");
    expect(used).toEqual([
      expect.objectContaining({ slug: "by-age", runs: 2, files: 1, fileBytes: 10, keepFilesDays: 90 }),
    ]);
    expect(used[0]?.bucketBytes).toBeGreaterThan(100);
  });
});
