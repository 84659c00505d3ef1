import { afterAll, beforeAll, expect, test } from "vitest";
import type { Member } from "#lib/auth/actor.ts";
import { jobActor } from "#lib/auth/job-actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { stopSending } from "#lib/jobs/boss.ts";
import { findObjectiveOffer, keepOfferedObjectives } from "../objectives/objective-offer-store.ts";
import { setServiceObjectives, setTestObjectives } from "../objectives/objective-store.ts";
import { sketchedRun } from "../parsed-run.test-data.ts";
import { startIngest, storeParsedRun } from "../runs/run-ingest-store.ts";
import { runUploadSchema } from "../runs/run-schema.ts";
import { createRun } from "../runs/run-upload-store.ts";
import { objective } from "../verdicts/run.test-data.ts";
import { testSchema } from "./test-schema.ts";
import { archiveTest, updateTest } from "./test-store.ts";

const now = new Date("2026-11-20T02:00:00Z");
const managed = { ok: false, errors: [{ path: "", message: "This is managed by headroom.yaml: change it there." }] };

let mia: Member;
let testId: string;

beforeAll(async () => {
  mia = await newTestMember("managed-tests");
  const data = { teamId: mia.teamId, slug: "nightly", name: "Nightly", isManaged: true };
  testId = (await db.test.create({ data })).id;
});
afterAll(stopSending);

test("a test that a file manages is changed and archived by nobody, nor are its objectives", async () => {
  expect(await updateTest(mia, testId, testSchema.parse({ name: "Mine", slug: "nightly" }))).toEqual(managed);
  expect(await archiveTest(mia, testId, now)).toEqual(managed);
  expect(await setTestObjectives(mia, testId, [objective()])).toEqual(managed);
  expect(await db.test.findUnique({ where: { id: testId } })).toMatchObject({ name: "Nightly", archivedAt: null });
});

test("nor are the objectives of a managed service", async () => {
  const data = { teamId: mia.teamId, slug: "cart", name: "Cart", isManaged: true };
  const { id } = await db.service.create({ data });
  expect(await setServiceObjectives(mia, id, [objective()])).toEqual(managed);
});

test("it takes runs as ever, and is offered no objectives after its first", async () => {
  const file = { fileName: "results.jtl", storeKey: `00/${crypto.randomUUID()}`, bytes: 10, sha256: "ab".repeat(32) };
  const made = await createRun(mia, runUploadSchema.parse({ test: "nightly", branch: "main" }), [file], null, now);
  const runId = "runId" in made ? made.runId : expect.fail(made.kind);
  await startIngest(jobActor(mia.teamId), runId);
  await storeParsedRun(jobActor(mia.teamId), runId, sketchedRun({ p95Ms: 300, startedAt: now, labels: [] }), now);
  expect(await findObjectiveOffer(mia, testId)).toBeNull();
  expect(await keepOfferedObjectives(mia, testId, ["p95 ≤ 300 ms"])).toEqual(managed);
  await db.test.update({ where: { id: testId }, data: { isManaged: false } });
  expect(await findObjectiveOffer(mia, testId)).not.toBeNull();
});
