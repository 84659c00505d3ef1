import { afterAll, beforeAll, expect, test } from "vitest";
import type { Member } from "#lib/auth/actor.ts";
import { jobActor } from "#lib/auth/job-actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { findShareReader } from "#lib/auth/share-reader.ts";
import { db } from "#lib/db/client.ts";
import { stopSending } from "#lib/jobs/boss.ts";
import { findComparison } from "../comparing/comparison-view-store.ts";
import { listExperimentRuns } from "../comparing/experiment-store.ts";
import {
  deleteComparison,
  listSavedComparisons,
  renameComparison,
  saveComparison,
} from "../comparing/saved-comparison-store.ts";
import { sketchedRun } from "../parsed-run.test-data.ts";
import { findSharedRun } from "../runs/run-detail-store.ts";
import { setDeleted } from "../runs/run-edit-store.ts";
import { startIngest, storeParsedRun } from "../runs/run-ingest-store.ts";
import { runUploadSchema } from "../runs/run-schema.ts";
import { createRun } from "../runs/run-upload-store.ts";
import { listShares, makeShare, revokeShare } from "./share-store.ts";

const now = new Date("2026-11-20T02:00:00Z");
const dayMs = 86_400_000;
const later = (days: number) => new Date(now.getTime() + days * dayMs);
const address = () => `192.0.2.${Math.floor(Math.random() * 250)}-${crypto.randomUUID()}`;

let mia: Member;
let stranger: Member;
let testId = "";
const runIds: string[] = [];

beforeAll(async () => {
  mia = await newTestMember("checkout-team");
  stranger = await newTestMember("search-team");
  for (const [index, p95Ms] of [300, 306, 297, 303, 360].entries()) runIds.push(await aRun(index, p95Ms));
  testId = (await db.test.findFirstOrThrow({ where: { teamId: mia.teamId } })).id;
});

afterAll(stopSending);

async function aRun(index: number, p95Ms: number): Promise<string> {
  const file = { fileName: "results.jtl", storeKey: `00/${crypto.randomUUID()}`, bytes: 10, sha256: "ab".repeat(32) };
  const told = { test: "checkout", create: "true", branch: "main", "config.workers": index < 4 ? "4" : "8" };
  const made = await createRun(mia, runUploadSchema.parse(told), [file], null, now);
  const runId = "runId" in made ? made.runId : expect.fail(made.kind);
  await startIngest(jobActor(mia.teamId), runId);
  await storeParsedRun(jobActor(mia.teamId), runId, sketchedRun({ p95Ms, startedAt: later(index - 10) }), now);
  return runId;
}

async function aLink(input: Parameters<typeof makeShare>[1], at = now): Promise<string> {
  const made = await makeShare(mia, input, at);
  return made.ok ? made.value.token : expect.fail("no link");
}
const ofRun = (runId = runIds[0] ?? "") => ({ runId, expiresIn: "30" as const });

test("a link shows its one run, and its token is nowhere but in the answer", async () => {
  const token = await aLink(ofRun());
  const found = await findShareReader(token, address(), now);
  if (found.kind !== "open") throw new Error(found.kind);
  expect((await findSharedRun(found.reader))?.id).toBe(runIds[0]);
  expect((await findComparison(found.reader, testId, { kind: "runs", numbers: [], metric: "p95Ms" })).view).toBeNull();
  const rows = JSON.stringify([await db.share.findMany(), await db.auditEntry.findMany()]);
  expect(rows).not.toContain(token);
  expect(await db.auditEntry.count({ where: { action: "share.made", subject: "checkout, run 1" } })).toBe(1);
});

test("a link ends by its day, by its revocation, and with its run", async () => {
  const token = await aLink(ofRun());
  expect((await findShareReader(token, address(), later(29))).kind).toBe("open");
  expect((await findShareReader(token, address(), later(31))).kind).toBe("expired");
  const [listed] = await listShares(mia, testId, now);
  expect(await revokeShare(stranger, listed?.id ?? "", now)).toBe(false);
  expect(await revokeShare(mia, listed?.id ?? "", now)).toBe(true);
  expect(await revokeShare(mia, listed?.id ?? "", now)).toBe(false);
  expect((await findShareReader(token, address(), now)).kind).toBe("revoked");

  const shortLived = await aRun(20, 300);
  const ended = await aLink({ ...ofRun(shortLived), expiresIn: "never" });
  await setDeleted(mia, shortLived, now);
  expect((await findShareReader(ended, address(), later(1000))).kind).toBe("gone");
});

test("another team makes no link to what is not its own, and finds none", async () => {
  expect((await makeShare(stranger, ofRun(), now)).ok).toBe(false);
  expect((await makeShare(stranger, { testId, query: "runs=1,2", expiresIn: "7" }, now)).ok).toBe(false);
  expect(await listShares(stranger, testId, now)).toEqual([]);
});

test("whoever tries links that were never made has to wait; a right one never does", async () => {
  const from = address();
  const tries = [];
  for (let k = 0; k < 40; k++) tries.push((await findShareReader(`wrong-${k}`, from, now)).kind);
  expect(tries[0]).toBe("unknown");
  expect(tries.at(-1)).toBe("wait");
  expect((await findShareReader(await aLink(ofRun()), from, now)).kind).toBe("open");
});

test("a shared comparison shows the same as the team sees", async () => {
  const token = await aLink({ testId, query: "runs=1,5&metric=p99Ms", expiresIn: "7" });
  const found = await findShareReader(token, address(), now);
  if (found.kind !== "open" || found.reader.shows.kind !== "comparison") throw new Error(found.kind);
  expect(found.reader.shows.query).toBe("runs=1,5&metric=p99Ms");
  const query = { kind: "runs", numbers: [1, 5], metric: "p99Ms" } as const;
  const own = await findComparison(mia, testId, query);
  expect(await findComparison(found.reader, testId, query)).toEqual(own);
  expect(own.view?.sentence).toContain("workers 4 → 8");
  expect(await findSharedRun(found.reader)).toBeNull();
});

test("runs of another team are not compared, and those that are not there are named", async () => {
  const query = { kind: "runs", numbers: [1, 5, 99], metric: "p95Ms" } as const;
  expect(await findComparison(stranger, testId, query)).toEqual({ numbers: [], missing: [1, 5, 99], view: null });
  expect((await findComparison(mia, testId, query)).missing).toEqual([99]);
  expect(await listExperimentRuns(stranger, testId, { metric: "p95Ms", label: "" })).toEqual([]);
  const own = await listExperimentRuns(mia, testId, { metric: "p95Ms", label: "GET /cart" });
  expect(own.map(({ config, value }) => [config.workers, Math.round(value ?? 0)])).toContainEqual(["8", 362]);
});

test("a comparison is saved under one name, renamed, deleted and saved again", async () => {
  const saved = await saveComparison(mia, { testId, name: "4 against 8", query: "metric=p95Ms&runs=1,5" });
  if (!saved.ok) throw new Error("not saved");
  expect(await listSavedComparisons(mia, testId)).toMatchObject([{ name: "4 against 8", query: "runs=1,5" }]);
  expect(await listSavedComparisons(stranger, testId)).toEqual([]);
  const again = await saveComparison(mia, { testId, name: "4 against 8", query: "runs=1,2" });
  expect(again).toMatchObject({ ok: false, errors: [{ path: "name" }] });
  expect((await renameComparison(stranger, saved.value.id, "x")).ok).toBe(false);
  expect((await renameComparison(mia, saved.value.id, "workers")).ok).toBe(true);
  expect((await deleteComparison(stranger, saved.value.id)).ok).toBe(false);
  expect((await deleteComparison(mia, saved.value.id)).ok).toBe(true);
  expect((await saveComparison(stranger, { testId, name: "x", query: "runs=1,2" })).ok).toBe(false);
  expect((await saveComparison(mia, { testId, name: "workers", query: "runs=1,5" })).ok).toBe(true);
});
