import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Member } from "#lib/auth/actor.ts";
import { jobActor } from "#lib/auth/job-actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { stopSending } from "#lib/jobs/boss.ts";
import { setTestObjectives } from "../objectives/objective-store.ts";
import { sketchedRun } from "../parsed-run.test-data.ts";
import { judgeStaleRuns } from "../verdicts/run-verdict-store.ts";
import { setAccepted, setDeleted, setInvalid } from "./run-edit-store.ts";
import { failRun, startIngest, storeParsedRun } from "./run-ingest-store.ts";
import { runUploadSchema } from "./run-schema.ts";
import { findSeriesAnswer } from "./run-series-store.ts";
import { findRunAnswer } from "./run-store.ts";
import { type CreatedRun, createRun } from "./run-upload-store.ts";
import { checkUploadTarget } from "./upload-target-store.ts";

const now = new Date("2026-11-20T02:00:00Z");
const nightMs = 86_400_000;

let mia: Member;
let stranger: Member;
let files = 0;

beforeAll(async () => {
  mia = await newTestMember("checkout-team");
  stranger = await newTestMember("search-team");
});

afterAll(stopSending);

const upload = (parameters: Record<string, string>) => runUploadSchema.parse(parameters);
const file = () => {
  files += 1;
  const id = `00000000-0000-7000-8000-${String(files).padStart(12, "0")}`;
  return { fileName: "results.jtl", storeKey: `00/${id}`, bytes: 10, sha256: "ab".repeat(32) };
};
const idOf = (created: CreatedRun) => ("runId" in created ? created.runId : expect.fail(created.kind));

async function night(test: string, index: number, p95Ms: number, more: { errorRate?: number; labels?: string[] } = {}) {
  const startedAt = new Date(now.getTime() + index * nightMs);
  const runId = idOf(await createRun(mia, upload({ test, create: "true", branch: "main" }), [file()], null, now));
  await startIngest(jobActor(mia.teamId), runId);
  await storeParsedRun(jobActor(mia.teamId), runId, sketchedRun({ p95Ms, startedAt, ...more }), now);
  return runId;
}

const answer = async (runId: string) =>
  (await findRunAnswer(mia, runId, "http://localhost:3000")) ?? expect.fail("no run");
const verdict = async (runId: string) => (await answer(runId)).verdict ?? expect.fail("no verdict");
const testOf = (slug: string) => db.test.findUniqueOrThrow({ where: { teamId_slug: { teamId: mia.teamId, slug } } });

describe("an upload", () => {
  it("to an unknown test names the nearest, and makes it only when asked to", async () => {
    await createRun(mia, upload({ test: "Login Spike", create: "true", environment: "Staging" }), [file()], null, now);
    expect(await checkUploadTarget(mia, upload({ test: "login-spik" }))).toEqual({
      kind: "unknown-test",
      nearest: ["login-spike"],
    });
    expect(await checkUploadTarget(mia, upload({ test: "login-spike", environment: "stagin" }))).toEqual({
      kind: "unknown-environment",
      nearest: ["staging"],
    });
    expect(await createRun(mia, upload({ test: "nothing" }), [file()], null, now)).toMatchObject({
      kind: "unknown-test",
    });
    expect(await checkUploadTarget(stranger, upload({ test: "login-spike" }))).toMatchObject({
      kind: "unknown-test",
      nearest: [],
    });
  });

  it("sent ten times at once with one key makes one run", async () => {
    const one = file();
    const sent = await Promise.all(
      Array.from({ length: 10 }, () =>
        createRun(
          mia,
          upload({ test: "keyed", create: "true" }),
          [{ ...one, storeKey: file().storeKey }],
          "key-1",
          now,
        ),
      ),
    );
    expect(new Set(sent.map(idOf)).size).toBe(1);
    expect(sent.filter(({ kind }) => kind === "created")).toHaveLength(1);
    expect(
      await createRun(mia, upload({ test: "keyed" }), [{ ...file(), sha256: "cd".repeat(32) }], "key-1", now),
    ).toEqual({ kind: "key-reused" });
    const tomorrow = new Date(now.getTime() + nightMs + 1);
    expect(
      await createRun(mia, upload({ test: "keyed" }), [{ ...file(), sha256: "cd".repeat(32) }], "key-1", tomorrow),
    ).toMatchObject({ kind: "created" });
  });

  it("is numbered without gaps or doubles when many arrive at once", async () => {
    await Promise.all(
      Array.from({ length: 8 }, () =>
        createRun(mia, upload({ test: "numbered", create: "true" }), [file()], null, now),
      ),
    );
    const runs = await db.run.findMany({ where: { test: { slug: "numbered" } }, select: { number: true } });
    expect(runs.map(({ number }) => number).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it("queues its job in the same transaction", async () => {
    const runId = idOf(await createRun(mia, upload({ test: "queued", create: "true" }), [file()], null, now));
    const jobs = await db.$queryRaw<
      unknown[]
    >`select 1 from pgboss.job where name = 'ingest' and data->>'runId' = ${runId}`;
    expect(jobs).toHaveLength(1);
  });
});

describe("a run that was read", () => {
  it("tells its figures, labels, rejected lines and series", async () => {
    const runId = await night("told", 0, 300, { errorRate: 0.02, labels: ["GET /cart", "POST /cart"] });
    const told = await answer(runId);
    expect(told).toMatchObject({
      status: "ready",
      test: "told",
      startedAt: now.toISOString(),
      summary: { requests: 1000, failures: 20, errorRate: 0.02, precision: "computed", maxUsers: 10, sentBytes: null },
      rejected: { lines: 1, first: [{ line: 7, reason: "elapsed is not a number" }] },
      url: "http://localhost:3000/teams/checkout-team/load-tests/told/runs/1",
    });
    expect(Math.abs((told.summary?.p95Ms ?? 0) / 300 - 1)).toBeLessThan(0.01);
    expect(told.labels.map(({ label }) => label)).toEqual(["GET /cart", "POST /cart"]);
    const users = await findSeriesAnswer(mia, runId, { metric: "users", label: "" });
    expect(users).toMatchObject({ bucketMs: 300_000, points: [10, null] });
    expect(await findSeriesAnswer(mia, runId, { metric: "p95Ms", label: "GET /nothing" })).toBeNull();
  });

  it("is not there for another team, by any way", async () => {
    const runId = await night("hidden", 0, 300);
    expect(await findRunAnswer(stranger, runId, "")).toBeNull();
    expect(await findSeriesAnswer(stranger, runId, { metric: "p95Ms", label: "" })).toBeNull();
    expect(await setInvalid(stranger, runId, "mine now")).toBe(false);
    expect(await setDeleted(stranger, runId, now)).toBe(false);
    expect(await startIngest(jobActor(stranger.teamId), runId)).toBeNull();
  });

  it("stays as it is when its job runs once more", async () => {
    const runId = await night("twice", 0, 300);
    const before = await answer(runId);
    expect(await startIngest(jobActor(mia.teamId), runId)).toBeNull();
    await storeParsedRun(jobActor(mia.teamId), runId, sketchedRun({ p95Ms: 900, startedAt: now }), now);
    await failRun(jobActor(mia.teamId), runId, "too late");
    expect(await answer(runId)).toEqual(before);
  });

  it("is read anew from the start when the worker was killed in the middle", async () => {
    const runId = idOf(await createRun(mia, upload({ test: "killed", create: "true" }), [file()], null, now));
    const actor = jobActor(mia.teamId);
    expect(await startIngest(actor, runId)).not.toBeNull();
    expect(await startIngest(actor, runId)).not.toBeNull();
    await storeParsedRun(actor, runId, sketchedRun({ p95Ms: 300, startedAt: now }), now);
    expect((await answer(runId)).status).toBe("ready");
  });
});

describe("the verdict", () => {
  it("comes with the run: no baseline at first, pass within the noise, fail when it got worse", async () => {
    const runs: string[] = [];
    for (const [index, p95Ms] of [300, 306, 297, 303, 301, 450].entries())
      runs.push(await night("verdict", index, p95Ms));
    const statuses = await Promise.all(runs.map(async (runId) => (await verdict(runId)).status));
    expect(statuses).toEqual(["no baseline", "no baseline", "no baseline", "no baseline", "pass", "fail"]);
    const last = await verdict(runs[5] ?? "");
    expect(last.baseline).toMatchObject({
      kind: "branch",
      metric: "p95Ms",
      worse: true,
      runIds: runs.slice(0, 5).toReversed(),
    });
    expect(last.sentence).toMatch(/slower than the last 5 runs/);
  });

  it("keeps a run that got worse out of the next baseline until it is taken as the new normal", async () => {
    for (const [index, p95Ms] of [300, 306, 297, 303].entries()) await night("normal", index, p95Ms);
    const slow = await night("normal", 4, 450);
    const still = await night("normal", 5, 455);
    expect((await verdict(still)).status).toBe("fail");
    await setAccepted(mia, slow, now);
    await judgeStaleRuns(jobActor(mia.teamId), (await testOf("normal")).id);
    expect((await verdict(still)).status).toBe("no baseline");
  });

  it("is made anew, oldest first, when an older run is filled in, marked invalid or deleted", async () => {
    const runs: string[] = [];
    for (const index of [1, 2, 3, 4]) runs.push(await night("filled", index, 300 + index));
    const latest = await night("filled", 5, 450);
    const judge = async () => judgeStaleRuns(jobActor(mia.teamId), (await testOf("filled")).id);
    expect((await verdict(latest)).status).toBe("fail");
    await setInvalid(mia, runs[0] ?? "", "wrong data");
    await judge();
    expect((await verdict(runs[0] ?? "")).status).toBe("invalid");
    expect((await verdict(latest)).status).toBe("no baseline");
    await night("filled", 0, 299);
    await judge();
    expect((await verdict(latest)).status).toBe("fail");
    await setDeleted(mia, runs[1] ?? "", now);
    await judge();
    expect((await verdict(latest)).status).toBe("no baseline");
    await setDeleted(mia, runs[1] ?? "", null);
    await judge();
    expect((await verdict(latest)).status).toBe("fail");
  });

  it("follows objectives that change, for the newest run", async () => {
    await night("objective", 0, 300);
    const newest = await night("objective", 1, 310);
    const objective = {
      metric: "p95Ms",
      label: "",
      comparator: "<=",
      target: 305,
      warnAt: null,
      isRelative: false,
      isKey: true,
    } as const;
    const { id } = await testOf("objective");
    expect(await setTestObjectives(stranger, id, [objective])).toMatchObject({ ok: false });
    expect(await setTestObjectives(mia, id, [objective])).toMatchObject({ ok: true });
    await judgeStaleRuns(jobActor(mia.teamId), id);
    expect(await verdict(newest)).toMatchObject({
      status: "fail",
      objectives: [{ metric: "p95Ms", target: 305, status: "fail" }],
    });
  });

  it("is the same whatever order a history is filled in", async () => {
    const p95s = [300, 305, 298, 302, 299, 440, 303];
    for (const index of [0, 1, 2, 3, 4, 5, 6]) await night("ordered", index, p95s[index] ?? 0);
    for (const index of [6, 2, 4, 0, 5, 1, 3]) await night("shuffled", index, p95s[index] ?? 0);
    await judgeStaleRuns(jobActor(mia.teamId), (await testOf("shuffled")).id);
    const statusesOf = async (slug: string) => {
      const runs = await db.run.findMany({
        where: { test: { slug } },
        orderBy: { startedAt: "asc" },
        include: { verdict: true },
      });
      return runs.map((run) => run.verdict?.status);
    };
    expect(await statusesOf("shuffled")).toEqual(await statusesOf("ordered"));
  });
});
