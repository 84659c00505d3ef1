import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Member } from "#lib/auth/actor.ts";
import { jobActor } from "#lib/auth/job-actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { stopSending } from "#lib/jobs/boss.ts";
import { sketchedRun } from "../parsed-run.test-data.ts";
import type { FormatId } from "../parsed-run.ts";
import { startIngest, storeParsedRun } from "./run-ingest-store.ts";
import { runUploadSchema } from "./run-schema.ts";
import { createRun } from "./run-upload-store.ts";

const now = new Date("2026-11-20T02:00:00Z");
let mia: Member;
let files = 0;

beforeAll(async () => {
  mia = await newTestMember("suite-team");
});

afterAll(stopSending);

async function send(test: string, format: FormatId): Promise<void> {
  files += 1;
  const storeKey = `00/00000000-0000-7000-8000-${String(files).padStart(12, "0")}`;
  const file = { fileName: "junit.xml", storeKey, bytes: 10, sha256: "ab".repeat(32) };
  const created = await createRun(mia, runUploadSchema.parse({ test, create: "true" }), [file], null, now);
  const runId = "runId" in created ? created.runId : expect.fail(created.kind);
  await startIngest(jobActor(mia.teamId), runId);
  await storeParsedRun(jobActor(mia.teamId), runId, { ...sketchedRun({ p95Ms: 100, startedAt: now }), format }, now);
}

const kindOf = async (slug: string) =>
  (await db.test.findUniqueOrThrow({ where: { teamId_slug: { teamId: mia.teamId, slug } } })).kind;

describe("a test that an upload made", () => {
  it("is a suite when the upload is of JUnit, which the audit log tells", async () => {
    await send("unit-tests", "junit-xml");
    expect(await kindOf("unit-tests")).toBe("suite");
    const entry = await db.auditEntry.findFirst({ where: { teamId: mia.teamId, action: "test.edited" } });
    expect(entry).toMatchObject({ subject: "unit-tests", actorKind: "system", details: { kind: ["load", "suite"] } });
  });

  it("stays what it is with its first results", async () => {
    await send("checkout", "jmeter-csv");
    await send("checkout", "junit-xml");
    expect(await kindOf("checkout")).toBe("load");
  });
});
