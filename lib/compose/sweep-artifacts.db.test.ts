import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { mkdir, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { artifactFolder, artifactPath, storeKeyOf } from "#lib/artifacts/artifact-folder.ts";
import { entriesOf } from "#lib/audit/entries.test-data.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { stopSending } from "#lib/jobs/boss.ts";
import { setDeleted } from "#lib/load-tests/runs/run-edit-store.ts";
import { runUploadSchema } from "#lib/load-tests/runs/run-schema.ts";
import { createRun } from "#lib/load-tests/runs/run-upload-store.ts";
import { sweepArtifacts } from "./sweep-artifacts.ts";

const now = new Date("2026-11-20T02:00:00Z");
const dataDir = mkdtempSync(path.join(tmpdir(), "headroom-sweep-"));
const folder = artifactFolder(dataDir);

beforeAll(() => {
  process.env.HEADROOM_DATA_DIR = dataDir;
  process.env.HEADROOM_SECRET = "of no use to anybody, and long enough";
});
afterAll(async () => {
  await stopSending();
  rmSync(dataDir, { recursive: true });
});

test("what killed uploads left goes after a day; what a run has, and what may still arrive, stays", async () => {
  const oldPart = await written(path.join(folder.incoming, "a.part"), 25);
  const newPart = await written(path.join(folder.incoming, "b.part"), 23);
  const [oldOrphan, newOrphan, ofRun] = [newKey(1), newKey(2), newKey(3)];
  await written(artifactPath(folder, oldOrphan), 25);
  await written(artifactPath(folder, newOrphan), 1);
  await written(artifactPath(folder, ofRun), 1_000);
  const file = { fileName: "results.jtl", storeKey: ofRun, bytes: 7, sha256: "ab".repeat(32) };
  const member = await newTestMember("sweepers");
  await createRun(member, runUploadSchema.parse({ test: "checkout", create: "true" }), [file], null, now);

  expect(await sweepArtifacts(now)).toBe(2);
  expect([oldPart, artifactPath(folder, oldOrphan)].filter(existsSync)).toEqual([]);
  const kept = [newPart, artifactPath(folder, newOrphan), artifactPath(folder, ofRun)];
  expect(kept.filter(existsSync)).toEqual(kept);
  expect(await sweepArtifacts(now)).toBe(0);
});

test("a deleted run can be brought back for thirty days; then its rows and files are gone", async () => {
  const member = await newTestMember("deleters");
  const storeKey = newKey(4);
  const stored = await written(artifactPath(folder, storeKey), 1_000);
  const file = { fileName: "results.jtl", storeKey, bytes: 7, sha256: "ab".repeat(32) };
  const created = await createRun(
    member,
    runUploadSchema.parse({ test: "checkout", create: "true" }),
    [file],
    null,
    now,
  );
  const runId = "runId" in created ? created.runId : expect.fail(created.kind);
  const daysOn = (days: number) => new Date(now.getTime() + days * 86_400_000);
  await setDeleted(member, runId, now);
  await sweepArtifacts(daysOn(29));
  expect(existsSync(stored)).toBe(true);
  expect(await setDeleted(member, runId, null)).toBe(true);
  await setDeleted(member, runId, now);
  expect(await sweepArtifacts(daysOn(31))).toBeGreaterThan(0);
  expect(existsSync(stored)).toBe(false);
  expect(await setDeleted(member, runId, null)).toBe(false);
  const swept = "Headroom removed checkout, run 1 for good, 30 days after it was deleted";
  expect((await entriesOf(member)).at(-1)).toBe(swept);
});

function newKey(index: number): string {
  return storeKeyOf(`00000000-0000-7000-8000-00000000000${index}`);
}

async function written(file: string, hoursAgo: number): Promise<string> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, "samples");
  const time = new Date(now.getTime() - hoursAgo * 3_600_000);
  await utimes(file, time, time);
  return file;
}
