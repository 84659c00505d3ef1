import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { entriesOf } from "#lib/audit/entries.test-data.ts";
import type { Member } from "#lib/auth/actor.ts";
import { jobActor } from "#lib/auth/job-actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { stopSending } from "#lib/jobs/boss.ts";
import { sketchedRun } from "../parsed-run.test-data.ts";
import { judgeRunAgain, judgeTestAgain } from "../runs/judge-again-store.ts";
import { patchRun } from "../runs/patch-run-store.ts";
import { setDeleted, setInvalid } from "../runs/run-edit-store.ts";
import { startIngest, storeParsedRun } from "../runs/run-ingest-store.ts";
import { runPatchSchema } from "../runs/run-patch-schema.ts";
import { runUploadSchema } from "../runs/run-schema.ts";
import { findRunAnswer } from "../runs/run-store.ts";
import { createRun } from "../runs/run-upload-store.ts";
import { judgeStaleRuns } from "../verdicts/run-verdict-store.ts";
import { findJudging, findTestNoise } from "./find-judging-store.ts";
import { testJudgingSchema } from "./test-judging-schema.ts";
import { setRunRole, setTestJudging } from "./test-judging-store.ts";

const now = new Date("2026-11-20T02:00:00Z");
let mia: Member;
let stranger: Member;
let nights = 0;

beforeAll(async () => {
  mia = await newTestMember("judging-team");
  stranger = await newTestMember("other-team");
});
afterAll(stopSending);

async function aRun(test: string, p95Ms: number, more: Record<string, string> = {}) {
  nights += 1;
  const file = { fileName: "results.jtl", storeKey: `00/${crypto.randomUUID()}`, bytes: 10, sha256: "ab".repeat(32) };
  const upload = runUploadSchema.parse({ test, create: "true", branch: "main", ...more });
  const made = await createRun(mia, upload, [file], null, now);
  const runId = "runId" in made ? made.runId : expect.fail(made.kind);
  const startedAt = new Date(now.getTime() + nights * 3_600_000);
  await startIngest(jobActor(mia.teamId), runId);
  await storeParsedRun(jobActor(mia.teamId), runId, sketchedRun({ p95Ms, startedAt }), now);
  return runId;
}

async function runsOf(test: string, p95s: number[], more: Record<string, string> = {}) {
  const ids: string[] = [];
  for (const p95Ms of p95s) ids.push(await aRun(test, p95Ms, more));
  return ids;
}

const calm = [300, 306, 294, 303, 297];
const form = { smallestEffectPct: "5", smallestEffectPoints: "0.5", apdexMs: "500", steadyMode: "off" };
const judging = (more: object = {}) => testJudgingSchema.parse({ baselineKind: "branch", ...form, ...more });
const testId = async (slug: string) => (await findJudging(mia, slug))?.id ?? expect.fail(`no ${slug}`);
const verdict = async (runId: string) =>
  (await findRunAnswer(mia, runId, "http://localhost"))?.verdict ?? expect.fail("no verdict");
const judgedAnew = async (slug: string) => judgeStaleRuns(jobActor(mia.teamId), await testId(slug));

describe("what a test sets of how its runs are judged", () => {
  test("holds for the newest run at once, is told in the audit log, and is of its team alone", async () => {
    await runsOf("settings", calm);
    const newest = await aRun("settings", 330);
    expect(await verdict(newest)).toMatchObject({ status: "fail", rules: 2, baseline: { kind: "branch" } });
    const id = await testId("settings");
    expect(await setTestJudging(stranger, id, judging({ smallestEffectPct: "20" }))).toEqual({
      ok: true,
      value: false,
    });
    expect(await setTestJudging(mia, id, judging({ smallestEffectPct: "20", anchorRun: "1" }))).toMatchObject({
      ok: true,
    });
    await judgedAnew("settings");
    expect(await verdict(newest)).toMatchObject({ status: "pass", drift: { figures: [{ metric: "p95Ms" }, {}, {}] } });
    expect((await entriesOf(mia)).at(-1)).toMatch(/changed the test settings.*20/);
    expect(await findTestNoise(mia, id)).toBeCloseTo(0.016, 2);
    expect(await findTestNoise(stranger, id)).toBeNull();
  });

  test("is refused for a run that the test does not have, with the field", async () => {
    const refused = await setTestJudging(
      mia,
      await testId("settings"),
      judging({ baselineKind: "pinned", pinnedRun: "99" }),
    );
    expect(refused).toEqual({ ok: false, errors: [{ path: "pinnedRun", message: "This test has no run 99." }] });
  });

  test.each([
    [{ baselineKind: "pinned" }, "pinnedRun", "Say which run: type its number."],
    [{ baselineKind: "target", targetBranch: "" }, "targetBranch", "Say which branch: “main”."],
    [{ baselineRuns: "3" }, "baselineRuns", "At least 4 runs: fewer cannot tell noise from change."],
    [{ smallestEffectPct: "few" }, "smallestEffectPct", "Type a number."],
    [{ anchorRun: "first" }, "anchorRun", "Type the number of a run."],
    [{ rampUpS: "-1" }, "rampUpS", "Not below zero."],
  ])("%j is refused at %s", (input, path, message) => {
    const read = testJudgingSchema.safeParse({ baselineKind: "branch", ...form, ...input });
    expect(read.error?.issues.map((issue) => [issue.path.join("."), issue.message])).toContainEqual([path, message]);
  });

  test("of a test that a file manages is left to the file, but for the anchor", async () => {
    const [runId = ""] = await runsOf("managed", calm);
    const id = await testId("managed");
    await db.test.update({ where: { id }, data: { isManaged: true } });
    expect(await setTestJudging(mia, id, judging())).toMatchObject({ ok: false });
    expect(await setRunRole(mia, id, { baselineKind: "pinned", pinnedRunId: runId })).toMatchObject({ ok: false });
    expect(await setRunRole(mia, id, { anchorRunId: runId })).toEqual({ ok: true, value: true });
  });
});

test("a pull request is compared with the target branch, and judged anew when a run of that is found invalid", async () => {
  const main = await runsOf("target", calm);
  await setTestJudging(mia, await testId("target"), judging({ baselineKind: "target" }));
  const pull = await aRun("target", 400, { branch: "fix" });
  const [found] = [await verdict(pull)];
  expect(found).toMatchObject({ status: "fail", baseline: { kind: "target" } });
  expect(found.sentence).toContain("than the last 5 runs of main");
  await setInvalid(mia, main[2] ?? "", "cold cache");
  await judgedAnew("target");
  expect((await verdict(pull)).baseline?.runIds).toHaveLength(4);
});

test("a release is compared with the version before it", async () => {
  await runsOf("versions", calm, { version: "1.0" });
  await setTestJudging(mia, await testId("versions"), judging({ baselineKind: "previous" }));
  const release = await aRun("versions", 300, { version: "1.1", branch: "release/1.1" });
  expect(await verdict(release)).toMatchObject({ status: "pass", baseline: { kind: "previous" } });
});

test("runs of an open regression feed no baseline until it is closed", async () => {
  await runsOf("regressed", calm);
  const [first = ""] = await runsOf("regressed", [303, 298]);
  const { id, teamId } = await db.test.findFirstOrThrow({ where: { slug: "regressed", teamId: mia.teamId } });
  const point = { teamId, testId: id, branch: "main", asked: "", metric: "p95Ms", runId: first };
  const moved = { before: 300, after: 330, change: 0.1, changeLow: 0.05, changeHigh: 0.15 };
  const found = { lastRunId: first, foundWith: 1, runsBefore: 5, runsAfter: 2, pValue: 0.001, isWorse: true };
  const { id: changePointId } = await db.changePoint.create({ data: { ...point, ...moved, ...found, label: "" } });
  const regression = await db.regression.create({ data: { ...point, ...moved, changePointId, label: "" } });
  const next = await aRun("regressed", 301);
  expect((await verdict(next)).baseline?.runIds).toHaveLength(5);
  await db.regression.update({ where: { id: regression.id }, data: { state: "accepted", closedAt: now } });
  await judgeRunAgain(mia, next);
  await judgedAnew("regressed");
  expect(await verdict(next)).toMatchObject({ status: "no baseline" });
});

describe("a run's roles and words by a patch", () => {
  const patch = (runId: string, body: object, actor = mia) => patchRun(actor, runId, runPatchSchema.parse(body));

  test("pin it, unpin it, tag it and mark it as invalid", async () => {
    const [first = "", ...others] = await runsOf("patched", calm);
    expect(await patch(first, { pinned: true, anchor: true })).toEqual({ ok: true, value: true });
    expect(await findJudging(mia, "patched")).toMatchObject({
      baselineKind: "pinned",
      pinnedRun: { number: 1 },
      anchorRun: { number: 1 },
    });
    const last = others.at(-1) ?? "";
    await judgedAnew("patched");
    expect(await verdict(last)).toMatchObject({ baseline: { kind: "pinned", runIds: [first] } });
    await patch(last, { pinned: false, anchor: false });
    expect(await findJudging(mia, "patched")).toMatchObject({ baselineKind: "pinned" });
    await patch(first, { pinned: false, anchor: false });
    expect(await findJudging(mia, "patched")).toMatchObject({ baselineKind: "branch", anchorRunId: null });
    await patch(last, { notes: "seen", tags: { generator: "saturated", gone: null }, invalid: "no data" });
    await judgedAnew("patched");
    expect(await findRunAnswer(mia, last, "")).toMatchObject({
      tags: { generator: "saturated" },
      verdict: { status: "invalid" },
    });
    await patch(last, { tags: { generator: null }, invalid: null });
    expect(await db.run.findUnique({ where: { id: last } })).toMatchObject({
      tags: {},
      invalidReason: null,
      notes: "seen",
    });
  });

  test("are all as they were when one of them is refused", async () => {
    const [runId = ""] = await runsOf("refused", [300]);
    const full = Object.fromEntries(Array.from({ length: 50 }, (_, k) => [`tag${k}`, "x"]));
    expect(await patch(runId, { tags: full })).toEqual({ ok: true, value: true });
    const before = await db.run.findUnique({ where: { id: runId } });
    const audited = await db.auditEntry.count({ where: { teamId: mia.teamId } });
    const saved = await patch(runId, {
      pinned: true,
      anchor: true,
      notes: "lost",
      tags: { one: "more" },
      invalid: "no",
    });
    expect(saved).toMatchObject({ ok: false, errors: [{ path: "tags" }] });
    expect(await db.run.findUnique({ where: { id: runId } })).toEqual(before);
    expect(await findJudging(mia, "refused")).toMatchObject({ baselineKind: "branch", anchorRunId: null });
    expect(await db.auditEntry.count({ where: { teamId: mia.teamId } })).toBe(audited);
  });

  test("are not there for another team, nor when it is deleted", async () => {
    const [runId = ""] = await runsOf("away", [300]);
    expect(await patch(runId, { notes: "mine" }, stranger)).toEqual({ ok: true, value: false });
    expect(await judgeRunAgain(stranger, runId)).toBe(false);
    expect(await judgeTestAgain(stranger, await testId("away"))).toBeNull();
    expect(await setRunRole(stranger, await testId("away"), { anchorRunId: runId })).toEqual({
      ok: true,
      value: false,
    });
    expect(await setDeleted(mia, runId, now)).toBe(true);
    expect(await setDeleted(mia, runId, now)).toBe(false);
    expect(await patch(runId, { notes: "late" })).toEqual({ ok: true, value: false });
  });
});

test("a verdict of older rules is shown as it was said, and made anew when somebody asks", async () => {
  const runId = (await runsOf("older", calm)).at(-1) ?? "";
  const { evidence } = await db.verdict.findUniqueOrThrow({ where: { runId } });
  const { part, drift, smallestEffect, ...old } = evidence as Record<string, unknown>;
  expect([part, drift, smallestEffect]).toEqual(["whole", null, { pct: 5, points: 0.5 }]);
  const stored = { ...old, rules: 1, sentence: "As it was said." };
  await db.verdict.update({ where: { runId }, data: { rules: 1, evidence: stored as never } });
  expect(await verdict(runId)).toMatchObject({ rules: 1, sentence: "As it was said.", part: "whole", drift: null });
  expect(await judgeTestAgain(mia, await testId("older"))).toBe(5);
  await judgedAnew("older");
  expect(await verdict(runId)).toMatchObject({ rules: 2, status: "pass" });
  expect((await entriesOf(mia)).at(-1)).toMatch(/had 5 runs of the test older judged again$/);
});
