import { afterAll, beforeAll, describe, expect, it } from "vitest";
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
import { createTest } from "../tests/test-store.ts";
import { judgeStaleRuns, judgeStoredRun, lockTest } from "./run-verdict-store.ts";
import { markLaterRunsStale } from "./stale-verdicts-store.ts";

const first = Date.parse("2026-01-01T02:00:00Z");
const dayMs = 86_400_000;
let mia: Member;

beforeAll(async () => {
  mia = await newTestMember("stale-team");
});
afterAll(stopSending);

type Night = { night: number; p95Ms: number; branch?: string; version?: string };

async function store(test: string, { night, p95Ms, branch = "main", version = "" }: Night): Promise<string> {
  const file = { fileName: "results.jtl", storeKey: `00/${crypto.randomUUID()}`, bytes: 10, sha256: "ab".repeat(32) };
  const upload = runUploadSchema.parse({ test, create: "true", branch, version });
  const made = await createRun(mia, upload, [file], null, new Date());
  const runId = "runId" in made ? made.runId : expect.fail(made.kind);
  await startIngest(jobActor(mia.teamId), runId);
  const startedAt = new Date(first + night * dayMs);
  await storeParsedRun(jobActor(mia.teamId), runId, sketchedRun({ p95Ms, startedAt }), new Date());
  return runId;
}

async function testIdOf(slug: string): Promise<string> {
  const test = await db.test.findUniqueOrThrow({ where: { teamId_slug: { teamId: mia.teamId, slug } } });
  return test.id;
}

/** What is said of each run of a test, oldest first. */
async function verdictsOf(testId: string) {
  const rows = await db.run.findMany({
    where: { testId, status: "ready", deletedAt: null },
    orderBy: [{ startedAt: "asc" }, { number: "asc" }],
    select: { id: true, number: true, verdict: true },
  });
  return rows.map(({ id, number, verdict }) => {
    const { status, sentence, explanation, isWorse, comparedWith = [], isStale } = verdict ?? {};
    return { id, number, status, sentence, explanation, isWorse, isStale, comparedWith: comparedWith.toSorted() };
  });
}

/** The stored verdicts are those of a test that is judged afresh, oldest run first. */
async function expectSettled(testId: string): Promise<void> {
  await judgeStaleRuns(jobActor(mia.teamId), testId);
  const stored = await verdictsOf(testId);
  expect(stored.filter(({ isStale }) => isStale)).toEqual([]);
  await db.verdict.updateMany({ where: { run: { testId } }, data: { isWorse: false, comparedWith: [] } });
  for (const { id } of stored)
    await db.$transaction(async (tx) => {
      await lockTest(tx, testId);
      await judgeStoredRun(tx, id);
    });
  expect(stored).toEqual(await verdictsOf(testId));
}

describe("the verdicts of sixty runs", () => {
  it.each([
    [7, {}],
    [23, { baselineKind: "target" as const, targetBranch: "main" }],
    [42, { baselineKind: "previous" as const }],
  ])(
    "after any order of uploads, invalid, accepted and deleted runs are those judged afresh (%i)",
    async (seed, rule) => {
      const slug = `sixty-${seed}`;
      const { uniform, normal } = noiseFrom(seed);
      const pick = (below: number) => Math.floor(uniform() * below);
      const level = (night: number) => (night >= 25 && night < 44 ? 1.25 : 1);
      const nights = Array.from({ length: 60 }, (_, night) => ({
        night,
        p95Ms: 250 * level(night) * Math.exp(0.03 * normal()),
        branch: night % 6 === 5 ? "feature" : "main",
        version: `v${Math.floor(night / 9)}`,
      }));
      const ids: string[] = [];
      await createTest(mia, testSchema.parse({ name: slug, slug }));
      await db.test.updateMany({ where: { slug, teamId: mia.teamId }, data: rule });
      while (nights.length > 0) {
        // Mostly in order, now and then an old one that was forgotten.
        const at = uniform() < 0.8 ? 0 : pick(nights.length);
        for (const night of nights.splice(at, 1)) ids.push(await store(slug, night));
        const id = ids[pick(ids.length)] ?? "";
        const act = uniform();
        if (act < 0.08) await setInvalid(mia, id, uniform() < 0.7 ? "A broken disk" : null);
        else if (act < 0.12) await setAccepted(mia, id, uniform() < 0.6 ? new Date() : null);
        else if (act < 0.16) await setDeleted(mia, id, uniform() < 0.6 ? new Date() : null);
        if (uniform() < 0.2) await judgeStaleRuns(jobActor(mia.teamId), await testIdOf(slug));
      }
      await expectSettled(await testIdOf(slug));
    },
  );
});

describe("a run that is filled in", () => {
  it("has the verdicts of the next two hundred of its branch made anew, and of no others", async () => {
    const id = await store("long", { night: 0, p95Ms: 250 });
    const testId = await testIdOf("long");
    const ready = { testId, teamId: mia.teamId, status: "ready" as const };
    const later = Array.from({ length: 320 }, (_, k) => ({
      ...ready,
      id: `00000000-0000-7000-8003-${String(k).padStart(12, "0")}`,
      number: k + 2,
      branch: k % 4 === 3 ? "feature" : "main",
      startedAt: new Date(first + (k + 1) * dayMs),
      losses: [],
    }));
    await db.run.createMany({ data: later });
    const said = { status: "pass", rules: 2, sentence: "", explanation: "", isWorse: false, whole: [], evidence: {} };
    await db.verdict.createMany({ data: later.map((run) => ({ ...said, runId: run.id })) });
    await db.$transaction((tx) => markLaterRunsStale(tx, id));
    const stale = await db.verdict.findMany({
      where: { isStale: true, run: { testId } },
      select: { run: { select: { branch: true, number: true } } },
      orderBy: { run: { startedAt: "asc" } },
    });
    expect(stale).toHaveLength(200);
    expect(new Set(stale.map(({ run }) => run.branch))).toEqual(new Set(["main"]));

    await db.verdict.updateMany({ where: { run: { testId } }, data: { isStale: false } });
    await db.test.update({ where: { id: testId }, data: { baselineKind: "target", targetBranch: "main" } });
    await db.$transaction((tx) => markLaterRunsStale(tx, id));
    const ofAll = await db.verdict.count({ where: { isStale: true, run: { testId, branch: "feature" } } });
    expect(ofAll).toBe(66);
  });
});
