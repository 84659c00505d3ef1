import { randomUUID } from "node:crypto";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { mkdir, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { sweepArtifacts } from "#lib/compose/sweep-artifacts.ts";
import { db } from "#lib/db/client.ts";
import { sessionLocks } from "#lib/db/session-locks.ts";
import { stopSending } from "#lib/jobs/boss.ts";
import { runUploadSchema } from "#lib/load-tests/runs/run-schema.ts";
import { createRun } from "#lib/load-tests/runs/run-upload-store.ts";
import { artifactFolder, artifactPath, storeKeyOf } from "../artifact-folder.ts";
import { mostOpenUploads, uploadLivesMs } from "./open-upload.ts";
import { beginUpload, findUpload, forgetUpload, noteFinished, type PartsSender } from "./upload-store.ts";
import { UploadGone } from "./use-uploads-store.ts";

const now = new Date();
const dataDir = mkdtempSync(path.join(tmpdir(), "headroom-uploads-"));
const folder = artifactFolder(dataDir);

beforeAll(() => {
  process.env.HEADROOM_DATA_DIR = dataDir;
  process.env.HEADROOM_SECRET = "of no use to anybody, and long enough";
});
afterAll(async () => {
  await stopSending();
  rmSync(dataDir, { recursive: true });
});

async function begun(actor: PartsSender, at = now): Promise<{ id: string; storeKey: string }> {
  const upload = await beginUpload(
    actor,
    { id: randomUUID(), fileName: "a.jtl", bytes: 7, mostOpen: mostOpenUploads },
    at,
  );
  if (!upload) throw new Error("too many");
  const file = artifactPath(folder, upload.storeKey);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, "samples");
  return upload;
}

function runOf(actor: PartsSender, { id, storeKey }: { id: string; storeKey: string }) {
  const upload = runUploadSchema.parse({ test: "checkout", create: "true", upload: id });
  const file = { fileName: "a.jtl", storeKey, bytes: 7, sha256: "ab".repeat(32) };
  return createRun(actor, upload, [file], null, now);
}

test("an upload is there for who began it, in its team, and for nobody else", async () => {
  const [ada, bob] = [await newTestMember("ada-team"), await newTestMember("bob-team")];
  const { id } = await begun(ada);
  expect(await findUpload(ada, id, now)).toMatchObject({ id, bytes: 7 });
  const adaElsewhere = { ...bob, userId: ada.userId };
  const bobHere = { ...ada, userId: bob.userId };
  for (const other of [bob, adaElsewhere, bobHere]) {
    expect(await findUpload(other, id, now)).toBeNull();
    expect(await forgetUpload(other, id)).toBe(false);
    await noteFinished(other, id, { finishedAt: now, sha256: "00" });
  }
  expect(await findUpload(ada, id, now)).toMatchObject({ finishedAt: null, sha256: null });
});

test("one has so many unfinished ones and no more, whoever asks at once", async () => {
  const member = await newTestMember("many");
  await db.upload.createMany({
    data: Array.from({ length: mostOpenUploads - 1 }, () => {
      const id = randomUUID();
      const owner = `user:${member.userId}`;
      const expiresAt = new Date(now.getTime() + 1000);
      return { id, teamId: member.teamId, owner, fileName: "a", bytes: 1, storeKey: storeKeyOf(id), expiresAt };
    }),
  });
  const begin = () =>
    beginUpload(member, { id: randomUUID(), fileName: "a", bytes: 1, mostOpen: mostOpenUploads }, now);
  const answers = await Promise.all([begin(), begin(), begin()]);
  expect(answers.filter(Boolean)).toHaveLength(1);
});

test("it becomes the file of one run, though two ask at once", async () => {
  const member = await newTestMember("twice");
  const upload = await begun(member);
  const ended = await Promise.allSettled([runOf(member, upload), runOf(member, upload)]);
  expect(ended.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(ended.find(({ status }) => status === "rejected")).toMatchObject({ reason: expect.any(UploadGone) });
  expect(await forgetUpload(member, upload.id)).toBe(false);
  expect(await db.run.count({ where: { teamId: member.teamId } })).toBe(1);
});

test("it is removed when its days are over, and a run's file stays", async () => {
  const member = await newTestMember("expiring");
  const [resting, used] = [await begun(member), await begun(member)];
  await runOf(member, used);
  const paths = [resting, used].map(({ storeKey }) => artifactPath(folder, storeKey));
  const old = new Date(now.getTime() - 2 * 86_400_000);
  for (const file of paths) await utimes(file, old, old);
  await sweepArtifacts(now);
  expect(paths.filter(existsSync)).toEqual(paths);
  const later = new Date(now.getTime() + uploadLivesMs + 1);
  expect(await findUpload(member, resting.id, later)).toBeNull();
  await sweepArtifacts(later);
  expect(paths.map((file) => existsSync(file))).toEqual([false, true]);
  expect(await db.upload.count({ where: { teamId: member.teamId } })).toBe(0);
});

test("a lock is one request's, and free once its connection is lost", async () => {
  const lost: string[] = [];
  expect(await sessionLocks.take("a", () => lost.push("a"))).toBe(true);
  expect(await sessionLocks.take("a", () => {})).toBe(false);
  expect(await sessionLocks.take("b", () => lost.push("b"))).toBe(true);
  await sessionLocks.release("b");
  const connections = () =>
    db.$queryRaw<{ pid: number }[]>`
      select pid from pg_stat_activity where application_name = 'headroom-locks' and datname = current_database()`;
  expect(await connections()).toHaveLength(1);
  await db.$queryRaw`
    select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'headroom-locks' and datname = current_database()`;
  await expect.poll(() => lost).toEqual(["a"]);
  expect(await sessionLocks.take("a", () => {})).toBe(true);
  await sessionLocks.release("a");
  await expect.poll(connections).toEqual([]);
});
