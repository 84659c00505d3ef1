import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Member } from "#lib/auth/actor.ts";
import { jobActor } from "#lib/auth/job-actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { stopSending } from "#lib/jobs/boss.ts";
import { sketchedRun } from "../parsed-run.test-data.ts";
import { forgetDeletedRuns } from "./artifact-store.ts";
import { listCalledRuns } from "./called-runs-store.ts";
import type { FoundPlace } from "./found-place.ts";
import { startIngest, storeParsedRun } from "./run-ingest-store.ts";
import { runUploadSchema } from "./run-schema.ts";
import { parseRunSearch } from "./run-search.ts";
import { searchRuns } from "./run-search-store.ts";
import { createRun } from "./run-upload-store.ts";

let mia: Member;
let stranger: Member;
let testId = "";
let files = 0;

beforeAll(async () => {
  mia = await newTestMember("searchers");
  stranger = await newTestMember("strangers");
  const first = await runOf({ revision: "4f2a91c", branch: "main", "tag.job": "nightly", "config.workers": "8" });
  await db.run.update({ where: { id: first }, data: { notes: "The pool was 100% full: a_b \\ .*" } });
  await runOf({ revision: "914f2aa", branch: "feature/cart", version: "2.4.0", environment: "staging" }, "GET /cart");
  const third = await runOf({ revision: "c0ffee1", "config.workers": "16" }, "POST /order", 0.5);
  await db.run.update({ where: { id: third }, data: { invalidReason: "The data was not reset" } });
  await runOf({ test: "search", revision: "4f2a91c" });
  testId = (await db.test.findUniqueOrThrow({ where: { teamId_slug: { teamId: mia.teamId, slug: "checkout" } } })).id;
});
afterAll(stopSending);

async function runOf(more: Record<string, string>, label = "GET /home", errorRate = 0): Promise<string> {
  files += 1;
  const storeKey = `00/00000000-0000-7000-8000-${String(files).padStart(12, "0")}`;
  const file = { fileName: "results.jtl", storeKey, bytes: 10, sha256: "ab".repeat(32) };
  const at = new Date(Date.UTC(2026, 10, files, 2));
  const asked = runUploadSchema.parse({ test: "checkout", create: "true", ...more });
  const created = await createRun(mia, asked, [file], null, at);
  const runId = "runId" in created ? created.runId : expect.fail(created.kind);
  await startIngest(jobActor(mia.teamId), runId);
  const parsed = sketchedRun({ p95Ms: 100, startedAt: at, labels: [label], errorRate });
  await storeParsedRun(jobActor(mia.teamId), runId, parsed, at);
  return runId;
}

async function found(typed: string, member = mia, inTest: string | null = testId) {
  const { ids, total } = await searchRuns(member, { terms: parseRunSearch(typed), testId: inTest, limit: 10 });
  const rows = await db.run.findMany({ where: { id: { in: ids } }, include: { test: true } });
  const names = ids.map((id) => {
    const run = rows.find((row) => row.id === id);
    return inTest === null ? `${run?.test.slug} ${run?.number}` : run?.number;
  });
  expect(total).toBe(names.length);
  return names;
}

describe("a search over runs", () => {
  test.each<[string, number[]]>([
    ["#2", [2]],
    ["2", [2]],
    ["4F2A", [1]],
    ["f2a9", []],
    ["main", [1]],
    ["CART", [2]],
    ["2.4", [2]],
    ["staging", [2]],
    ["reset", [3]],
    ["oops", [3]],
    ["pool full:", [1]],
    ["pool cart", []],
    ["100%", [1]],
    ["%", [1]],
    ["_", [1]],
    ["\\", [1]],
    [".*", [1]],
    ["'", []],
    ["job=nightly", [1]],
    ["job=night", []],
    ["workers=8", [1]],
    ["WORKERS=16", [3]],
    ["workers=", [3, 1]],
    ["workers=1", []],
    ["nightly=job", []],
    ["label:cart", [2]],
    ["label:/", [3, 2, 1]],
    ["label:%", []],
    ["/Order", [3]],
    ["get", [2, 1]],
    ["get cart", [2]],
    ["get workers=8", [1]],
    ["verdict:invalid", []],
    ["verdict:no-baseline", [3, 2, 1]],
    ["verdict:no workers=8 4f2", [1]],
    ["verdict:bad", []],
  ])("for %j finds what all its words match, the latest first", async (typed, numbers) => {
    expect(await found(typed)).toEqual(numbers);
  });

  test("goes over all tests of a team, and over no other team's", async () => {
    expect(await found("4f2a91c", mia, null)).toEqual(["search 1", "checkout 1"]);
    expect(await found("4f2a91c", stranger, null)).toEqual([]);
    expect(await found("4f2a91c", stranger)).toEqual([]);
  });

  test("goes on behind the last run of a page, and counts all of them", async () => {
    const terms = parseRunSearch("label:/");
    const pageBehind = (before?: FoundPlace) => searchRuns(mia, { terms, testId: null, limit: 1, before });
    const seen: string[] = [];
    let before: FoundPlace | undefined;
    for (;;) {
      const { ids, total } = await pageBehind(before);
      expect(total).toBe(4);
      const [id] = ids;
      if (!id) break;
      seen.push(id);
      const { startedAt, number } = await db.run.findUniqueOrThrow({ where: { id } });
      before = { startedAt, number, id };
    }
    expect(new Set(seen).size).toBe(4);
    expect(seen).toHaveLength(4);
  });

  test("leaves out runs that were deleted", async () => {
    await db.run.updateMany({ where: { testId, number: 1 }, data: { deletedAt: new Date() } });
    expect(await found("main")).toEqual([]);
    await db.run.updateMany({ where: { testId, number: 1 }, data: { deletedAt: null } });
  });
});

describe("labels and messages that searches look through", () => {
  const known = async () => (await db.searchedText.findMany({ where: { testId } })).map(({ text }) => text).sort();

  test("are kept once, and go with the last run that had them", async () => {
    const before = await known();
    const again = await runOf({}, "GET /home");
    expect(await known()).toEqual(before);
    const last = await runOf({}, "GET /gone");
    expect(await known()).toEqual([...before, "GET /gone"].sort());
    expect(await found("gone")).toHaveLength(1);

    await db.run.updateMany({ where: { id: { in: [again, last] } }, data: { deletedAt: new Date(0) } });
    expect(await found("gone")).toEqual([]);
    await forgetDeletedRuns(new Date());
    expect(await known()).toEqual(before);
    expect(await found("/")).toHaveLength(3);
  });
});

describe("runs that are called something", () => {
  test.each<[string, string[]]>([
    ["#1", ["search 1", "checkout 1"]],
    ["#1 check", ["checkout 1"]],
    ["#1 4f2a", ["search 1", "checkout 1"]],
    ["4F2A", ["search 1", "checkout 1"]],
    ["4f2", []],
    ["checkout", []],
    ["____", []],
    ["#1 label:cart", []],
    ["", []],
  ])("%j", async (typed, called) => {
    const names = (runs: { slug: string; number: number }[]) => runs.map(({ slug, number }) => `${slug} ${number}`);
    expect(names(await listCalledRuns(mia, typed))).toEqual(called);
    expect(await listCalledRuns(stranger, typed)).toEqual([]);
  });
});
