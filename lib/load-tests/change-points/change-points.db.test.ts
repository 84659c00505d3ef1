import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Member } from "#lib/auth/actor.ts";
import { jobActor } from "#lib/auth/job-actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { stopSending } from "#lib/jobs/boss.ts";
import { sketchedRun } from "../parsed-run.test-data.ts";
import { setAccepted, setDeleted, setInvalid } from "../runs/run-edit-store.ts";
import { startIngest, storeParsedRun } from "../runs/run-ingest-store.ts";
import { runUploadSchema } from "../runs/run-schema.ts";
import { createRun } from "../runs/run-upload-store.ts";
import { noiseFrom } from "../statistics/noise.test-data.ts";
import { testSchema } from "../tests/test-schema.ts";
import { createTest, findTest } from "../tests/test-store.ts";

const first = Date.parse("2026-01-01T02:00:00Z");
const dayMs = 86_400_000;

let mia: Member;

beforeAll(async () => {
  mia = await newTestMember("trend-team");
});
afterAll(stopSending);

type Night = { p95Ms: number; errorRate?: number };

/** Ingests one run of the night of that number; answers its id. */
async function store(slug: string, night: number, { p95Ms, errorRate = 0 }: Night): Promise<string> {
  const file = { fileName: "results.jtl", storeKey: `00/${crypto.randomUUID()}`, bytes: 10, sha256: "ab".repeat(32) };
  const upload = runUploadSchema.parse({ test: slug, branch: "main", revision: `r${night}` });
  const made = await createRun(mia, upload, [file], null, new Date());
  const runId = "runId" in made ? made.runId : expect.fail(made.kind);
  await startIngest(jobActor(mia.teamId), runId);
  const startedAt = new Date(first + night * dayMs);
  await storeParsedRun(jobActor(mia.teamId), runId, sketchedRun({ p95Ms, errorRate, startedAt }), new Date());
  return runId;
}

async function nights(slug: string, count: number, figures: (night: number) => Night): Promise<string[]> {
  const ids: string[] = [];
  for (let night = 0; night < count; night += 1) ids.push(await store(slug, night, figures(night)));
  return ids;
}

async function newTest(slug: string): Promise<string> {
  await createTest(mia, testSchema.parse({ name: slug, slug }));
  return (await findTest(mia, slug))?.id ?? expect.fail(`no ${slug}`);
}

const changesOf = (testId: string, metric = "p95Ms") =>
  db.changePoint.findMany({ where: { testId, metric, label: "" }, orderBy: { run: { startedAt: "asc" } } });
const regressionsOf = (testId: string) => db.regression.findMany({ where: { testId, metric: "p95Ms" } });

test("300 nights: a step of 12 % is found within three runs, opens one regression, and the step back fixes it", async () => {
  const testId = await newTest("long");
  const { normal } = noiseFrom(11);
  const ids = await nights("long", 300, (night) => ({
    p95Ms: 250 * (night >= 200 && night < 260 ? 1.12 : 1) * Math.exp(0.02 * normal()),
  }));
  const [worse, better, ...others] = await changesOf(testId);
  expect(others).toEqual([]);
  expect(worse).toMatchObject({ runId: ids[200], lastRunId: ids[199], isWorse: true });
  expect(worse?.foundWith).toBeLessThanOrEqual(204);
  expect(worse?.change).toBeGreaterThan(9);
  expect(worse?.changeLow).toBeLessThan(12);
  expect(worse?.changeHigh).toBeGreaterThan(12);
  expect(better).toMatchObject({ runId: ids[260], isWorse: false });
  expect(await regressionsOf(testId)).toMatchObject([
    { state: "fixed", runId: ids[200], fixedRunId: ids[260], changePointId: worse?.id },
  ]);
  // The night after the repair is compared with those from before the regression.
  const { comparedWith } = await db.verdict.findUniqueOrThrow({ where: { runId: ids[262] ?? "" } });
  expect(comparedWith.some((id) => ids.slice(204, 260).includes(id))).toBe(false);
}, 120_000);

describe("a history", () => {
  const step = (night: number) => ({ p95Ms: (night < 40 ? 250 : 320) + (night % 3) });

  test("of errors from none to 4.9 % opens a regression in points", async () => {
    const testId = await newTest("errors");
    await nights("errors", 36, (night) => ({ p95Ms: 250, errorRate: night < 30 ? 0 : 0.049 }));
    const [change] = await changesOf(testId, "errorRate");
    expect(change).toMatchObject({ isWorse: true, before: 0 });
    expect(change?.change).toBeCloseTo(4.9, 0);
    expect(await db.regression.count({ where: { testId, metric: "errorRate", state: "open" } })).toBe(1);
  });

  test("is examined anew when runs are deleted, and what was said of a change stays with it", async () => {
    const testId = await newTest("edited");
    const ids = await nights("edited", 48, step);
    const [change] = await changesOf(testId);
    expect(change).toMatchObject({ runId: ids[40] });
    const id = change?.id ?? "";
    await db.changePoint.update({ where: { id }, data: { explanation: "New pool size" } });
    await setDeleted(mia, ids[40] ?? "", new Date());
    expect(await changesOf(testId)).toMatchObject([{ id, runId: ids[41], explanation: "New pool size" }]);
    await setDeleted(mia, ids[40] ?? "", null);
    expect(await changesOf(testId)).toMatchObject([{ id, runId: ids[40], explanation: "New pool size" }]);
  });

  test("forgets a change that is no longer there; a regression that somebody touched stays, and finds it again", async () => {
    const testId = await newTest("invalid");
    const ids = await nights("invalid", 43, step);
    const [regression] = await regressionsOf(testId);
    expect(regression).toMatchObject({ state: "open", runId: ids[40] });
    await db.regression.update({ where: { id: regression?.id ?? "" }, data: { note: "Looking into it" } });
    for (const id of ids.slice(40)) await setInvalid(mia, id, "wrong data");
    expect(await changesOf(testId)).toEqual([]);
    expect(await regressionsOf(testId)).toMatchObject([{ changePointId: null, note: "Looking into it" }]);
    for (const id of ids.slice(40)) await setInvalid(mia, id, null);
    const [again] = await changesOf(testId);
    expect(again).toMatchObject({ runId: ids[40] });
    expect(await regressionsOf(testId)).toMatchObject([{ changePointId: again?.id, note: "Looking into it" }]);
  });

  test("that is filled in the middle tells what a history in order would", async () => {
    const [inOrder, filled] = [await newTest("in-order"), await newTest("filled")];
    await nights("in-order", 50, step);
    for (let night = 0; night < 50; night += 2) await store("filled", night, step(night));
    for (let night = 1; night < 50; night += 2) await store("filled", night, step(night));
    const places = async (testId: string) => {
      const rows = await db.changePoint.findMany({ where: { testId, metric: "p95Ms" }, include: { run: true } });
      return rows.map(({ run, before, after, pValue }) => ({ at: run.startedAt, before, after, pValue }));
    };
    expect(await places(filled)).toEqual(await places(inOrder));
  });

  test("whose run is taken as the new normal has its regression accepted, and open again when that is taken back", async () => {
    const testId = await newTest("accepted");
    const ids = await nights("accepted", 44, step);
    await setAccepted(mia, ids[42] ?? "", new Date());
    expect(await regressionsOf(testId)).toMatchObject([{ state: "accepted" }]);
    await setAccepted(mia, ids[42] ?? "", null);
    expect(await regressionsOf(testId)).toMatchObject([{ state: "open", closedAt: null }]);
  });
});
