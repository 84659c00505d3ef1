import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { entriesOf } from "#lib/audit/entries.test-data.ts";
import type { Member } from "#lib/auth/actor.ts";
import { jobActor } from "#lib/auth/job-actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { stopSending } from "#lib/jobs/boss.ts";
import { sketchedRun } from "../parsed-run.test-data.ts";
import { judgeStaleRuns } from "../verdicts/run-verdict-store.ts";
import { manyRunsSchema } from "./many-runs-schema.ts";
import { changeRuns } from "./many-runs-store.ts";
import { startIngest, storeParsedRun } from "./run-ingest-store.ts";
import { runUploadSchema } from "./run-schema.ts";
import { createRun } from "./run-upload-store.ts";

const now = new Date("2026-11-20T02:00:00Z");
const nightMs = 86_400_000;
let mia: Member;
let stranger: Member;
let files = 0;

beforeAll(async () => {
  mia = await newTestMember("many-team");
  stranger = await newTestMember("other-team");
});
afterAll(stopSending);

async function night(slug: string, p95Ms: number): Promise<string> {
  files += 1;
  const storeKey = `00/00000000-0000-7000-8000-${String(files).padStart(12, "0")}`;
  const file = { fileName: "results.jtl", storeKey, bytes: 10, sha256: "ab".repeat(32) };
  const startedAt = new Date(now.getTime() + files * nightMs);
  const asked = runUploadSchema.parse({ test: slug, create: "true", branch: "main" });
  const created = await createRun(mia, asked, [file], null, now);
  const runId = "runId" in created ? created.runId : expect.fail(created.kind);
  await startIngest(jobActor(mia.teamId), runId);
  await storeParsedRun(jobActor(mia.teamId), runId, sketchedRun({ p95Ms, startedAt }), now);
  return runId;
}

async function nights(slug: string, figures: number[]): Promise<string[]> {
  const ids = [];
  for (const figure of figures) ids.push(await night(slug, figure));
  return ids;
}

const verdictOf = async (runId: string) => (await db.verdict.findUniqueOrThrow({ where: { runId } })).status;
const reason = "The generator was at its limit";

async function judgeAll(slug: string): Promise<void> {
  const { id } = await db.test.findUniqueOrThrow({ where: { teamId_slug: { teamId: mia.teamId, slug } } });
  await judgeStaleRuns(jobActor(mia.teamId), id);
}

describe("many runs at once", () => {
  test("are marked as invalid for one reason, judged anew once, and back", async () => {
    const ids = await nights("checkout", [300, 303, 297, 301, 500, 505, 302]);
    const slow = ids.slice(4, 6);
    expect(await changeRuns(mia, slow, { act: "mark-invalid", reason }, now)).toEqual(slow);
    await judgeAll("checkout");
    expect(await Promise.all(slow.map(verdictOf))).toEqual(["invalid", "invalid"]);
    expect(await verdictOf(ids[6] ?? "")).toBe("pass");
    expect(await db.changePoint.count({ where: { test: { slug: "checkout" } } })).toBe(0);
    expect((await entriesOf(mia)).filter((entry) => entry.includes(reason))).toHaveLength(2);

    expect(await changeRuns(mia, ids, { act: "mark-valid" }, now)).toEqual(slow);
    await judgeAll("checkout");
    expect(await verdictOf(slow[0] ?? "")).toBe("fail");
  });

  test("that are already so keep their own reason", async () => {
    const [first = "", second = ""] = await nights("own-reasons", [300, 303]);
    await changeRuns(mia, [first], { act: "mark-invalid", reason: "Its own" }, now);
    expect(await changeRuns(mia, [first, second], { act: "mark-invalid", reason }, now)).toEqual([second]);
    expect(await db.run.findUniqueOrThrow({ where: { id: first } })).toMatchObject({ invalidReason: "Its own" });
  });

  test("are deleted and brought back", async () => {
    const ids = await nights("deleted", [300, 303, 297, 301, 299]);
    expect(await changeRuns(mia, ids.slice(0, 3), { act: "delete" }, now)).toEqual(ids.slice(0, 3));
    await judgeAll("deleted");
    expect(await verdictOf(ids[4] ?? "")).toBe("no baseline");
    expect(await changeRuns(mia, ids, { act: "restore" }, now)).toEqual(ids.slice(0, 3));
    await judgeAll("deleted");
    expect(await verdictOf(ids[4] ?? "")).toBe("pass");
  });

  test("are kept for good, and no longer, without a new verdict", async () => {
    const ids = await nights("kept", [300, 303]);
    expect(await changeRuns(mia, ids, { act: "keep" }, now)).toEqual(ids);
    expect(await changeRuns(mia, ids, { act: "keep" }, now)).toEqual([]);
    expect(await db.verdict.count({ where: { runId: { in: ids }, isStale: true } })).toBe(0);
    expect(await changeRuns(mia, ids, { act: "no-longer-keep" }, now)).toEqual(ids);
  });

  test("of another team are not there", async () => {
    const ids = await nights("theirs", [300]);
    for (const act of ["delete", "keep", "mark-valid"] as const)
      expect(await changeRuns(stranger, ids, { act }, now)).toEqual([]);
    expect(await changeRuns(stranger, ids, { act: "mark-invalid", reason }, now)).toEqual([]);
    expect(await entriesOf(stranger)).toEqual([]);
  });

  test("are at most two hundred, with a reason where one is needed", () => {
    const id = "0198c0de-0000-4000-8000-000000000001";
    expect(manyRunsSchema.safeParse({ runIds: Array(200).fill(id), act: "delete" }).success).toBe(true);
    expect(manyRunsSchema.safeParse({ runIds: Array(201).fill(id), act: "delete" }).success).toBe(false);
    expect(manyRunsSchema.safeParse({ runIds: [id], act: "mark-invalid", reason: " " }).success).toBe(false);
    expect(manyRunsSchema.safeParse({ runIds: [id], act: "burn" }).success).toBe(false);
  });
});
