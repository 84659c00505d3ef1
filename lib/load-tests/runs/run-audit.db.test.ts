import { afterAll, expect, test } from "vitest";
import { entriesOf } from "#lib/audit/entries.test-data.ts";
import { jobActor } from "#lib/auth/job-actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { aToken, findValidToken } from "#lib/auth/testing/cast.ts";
import { findTokenActor } from "#lib/auth/token-store.ts";
import { stopSending } from "#lib/jobs/boss.ts";
import { setTestObjectives } from "../objectives/objective-store.ts";
import { sketchedRun } from "../parsed-run.test-data.ts";
import { testSchema } from "../tests/test-schema.ts";
import { archiveTest, createTest, findTest, updateTest } from "../tests/test-store.ts";
import { objective } from "../verdicts/run.test-data.ts";
import { retryRun, setAccepted, setDeleted, setInvalid, setRunNotes } from "./run-edit-store.ts";
import { failRun, startIngest, storeParsedRun } from "./run-ingest-store.ts";
import { runUploadSchema } from "./run-schema.ts";
import { createRun } from "./run-upload-store.ts";

const now = new Date("2026-11-20T02:00:00Z");
afterAll(stopSending);

async function aRun(actor: Parameters<typeof createRun>[0], more: object = {}, key: string | null = null) {
  const storeKey = `00/${crypto.randomUUID()}`;
  const file = { fileName: "results.jtl", storeKey, bytes: 10, sha256: "ab".repeat(32) };
  const created = await createRun(actor, runUploadSchema.parse({ test: "checkout", ...more }), [file], key, now);
  return "runId" in created ? created.runId : expect.fail(created.kind);
}

test("an upload is told with who sent it, and what it made on the way", async () => {
  const mia = await newTestMember("uploading-team");
  const valid = await findValidToken((await aToken(mia.teamId, ["runs:write"])).token, new Date());
  const token = valid && (await findTokenActor(valid, null, "192.0.2.1"));
  if (token?.kind !== "token") return expect.fail("no token");
  await aRun(token, { create: "true", environment: "Staging" }, "once");
  await aRun(mia);
  expect(await entriesOf(mia)).toEqual([
    "The token “CI” made the environment Staging by an upload",
    "The token “CI” made the test checkout by an upload",
    "The token “CI” uploaded checkout, run 1",
    `${mia.name} uploaded checkout, run 2`,
  ]);
});

test("what is done with a run and its test is told, but for notes and what changed nothing", async () => {
  const [mia, stranger] = [await newTestMember("running-team"), await newTestMember("strange-team")];
  const input = testSchema.parse({ name: "Checkout", slug: "checkout" });
  await createTest(mia, input);
  const testId = (await findTest(mia, "checkout"))?.id ?? "";
  const runId = await aRun(mia);
  await failRun(jobActor(mia.teamId), runId, "unreadable");
  await retryRun(mia, runId);
  await startIngest(jobActor(mia.teamId), runId);
  await storeParsedRun(jobActor(mia.teamId), runId, sketchedRun({ p95Ms: 100, startedAt: now }), now);
  await setRunNotes(mia, runId, "quiet");
  await setInvalid(mia, runId, "cold cache");
  await setInvalid(mia, runId, null);
  await setAccepted(mia, runId, now);
  await setAccepted(mia, runId, null);
  await setDeleted(mia, runId, now);
  await setDeleted(stranger, runId, null);
  await setDeleted(mia, runId, null);
  await setTestObjectives(mia, testId, [objective()]);
  await updateTest(mia, testId, input);
  await updateTest(mia, testId, { ...input, name: "Till" });
  await archiveTest(mia, testId, now);

  expect((await entriesOf(mia)).map((entry) => entry.replace(`${mia.name} `, ""))).toEqual([
    "made the test Checkout",
    "uploaded Checkout, run 1",
    "had the files of Checkout, run 1 read once more",
    "marked Checkout, run 1 as invalid: cold cache",
    "marked Checkout, run 1 as valid again",
    "took Checkout, run 1 as the new normal",
    "took back that Checkout, run 1 is the new normal",
    "deleted Checkout, run 1",
    "restored Checkout, run 1",
    "set one objective for Checkout, none before",
    "changed the test Checkout: name from “Checkout” to “Till”",
    "archived the test Till",
  ]);
  expect(await entriesOf(stranger)).toEqual([]);
});
