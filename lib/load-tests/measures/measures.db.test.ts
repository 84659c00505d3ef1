import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Member } from "#lib/auth/actor.ts";
import { jobActor } from "#lib/auth/job-actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { stopSending } from "#lib/jobs/boss.ts";
import { findComparison } from "../comparing/comparison-view-store.ts";
import { listExperimentRuns } from "../comparing/experiment-store.ts";
import type { ParsedRun } from "../parsed-run.ts";
import { rampedRun } from "../ramped-run.test-data.ts";
import { findResources } from "../resources/resources-store.ts";
import { startIngest, storeParsedRun } from "../runs/run-ingest-store.ts";
import { runUploadSchema } from "../runs/run-schema.ts";
import { findRunAnswer } from "../runs/run-store.ts";
import { createRun } from "../runs/run-upload-store.ts";
import { listTestOverviews } from "../tests/test-overview-store.ts";
import { labelFiguresByRun, listRuns } from "../tests/test-runs-store.ts";
import { listTrend } from "../tests/trend-store.ts";
import { judgeStaleRuns } from "../verdicts/run-verdict-store.ts";
import { measureStoredRuns } from "./measures-store.ts";

const now = new Date("2026-11-20T02:00:00Z");
let mia: Member;
let stranger: Member;
let files = 0;

beforeAll(async () => {
  mia = await newTestMember("steady-team");
  stranger = await newTestMember("other-team");
});
afterAll(stopSending);

async function stored(test: string, parsed: ParsedRun): Promise<string> {
  files += 1;
  const id = `00000000-0000-7000-8001-${String(files).padStart(12, "0")}`;
  const file = { fileName: "results.jtl", storeKey: `00/${id}`, bytes: 10, sha256: "ab".repeat(32) };
  const created = await createRun(
    mia,
    runUploadSchema.parse({ test, create: "true", branch: "main" }),
    [file],
    null,
    now,
  );
  if (!("runId" in created)) return expect.fail(created.kind);
  await startIngest(jobActor(mia.teamId), created.runId);
  await storeParsedRun(jobActor(mia.teamId), created.runId, parsed, now);
  return created.runId;
}

const rowOf = (id: string) =>
  db.run.findUniqueOrThrow({ where: { id }, include: { labels: true, verdict: true }, omit: { histogram: true } });

describe("a stored run", () => {
  it("has the figures of its steady part, and they are worked out anew when the settings change", async () => {
    const id = await stored("ramped", rampedRun({ startedAt: now }));
    const run = await rowOf(id);
    expect(run).toMatchObject({ steadyFromMs: 19_000, steadyToMs: 100_000, steadyReason: "", kindAnswer: null });
    expect(run.labels[0]?.steadyFigures).toMatchObject({ requests: 810 });
    await db.test.update({
      where: { id: run.testId },
      data: { steadyMode: "fixed", rampUpMs: 20_000, coolDownMs: 10_000 },
    });
    await measureStoredRuns(jobActor(mia.teamId), run.testId);
    const again = await rowOf(id);
    expect(again).toMatchObject({
      steadyFromMs: 20_000,
      steadyToMs: 90_000,
      steadyFigures: { p95Ms: 100, requests: 700 },
    });
    expect(again.labels[0]?.steadyFigures).toMatchObject({ requests: 700 });
    expect(again.verdict?.isStale).toBe(true);
    await judgeStaleRuns(jobActor(mia.teamId), run.testId);
    await db.test.update({ where: { id: run.testId }, data: { steadyMode: "off", kind: "smoke" } });
    await measureStoredRuns(jobActor(mia.teamId), run.testId);
    const off = await rowOf(id);
    expect(off).toMatchObject({ steadyFromMs: null, steadyFigures: null, kindAnswer: { kind: "smoke", labels: 1 } });
    expect(off.labels[0]?.steadyFigures).toBeNull();
  });

  it("keeps what its hosts did, for its team alone, and says that the generator was saturated", async () => {
    const values = Array.from({ length: 101 }, (_, k) => (k < 62 ? 97 : 20));
    const series = { host: "generator", metric: "cpu", unit: "%", bucketMs: 1000, values };
    const id = await stored("hosts", { ...rampedRun({ startedAt: now }), resources: [series] });
    expect(await findResources(mia, id)).toEqual({ startedAt: now, resources: [series] });
    expect(await findResources(stranger, id)).toBeNull();
    const answer = await findRunAnswer(mia, id, "http://localhost:3000");
    expect(answer?.verdict?.findings).toContainEqual({
      kind: "generator-saturated",
      label: "",
      text: "The generator was saturated: its CPU was above 90 % for 61 % of the run, so the figures may be of the generator.",
    });
  });

  it("has one figure on its trend, in lists, labels, histories, experiments and comparisons, whatever its ramp does", async () => {
    const nights = Array.from({ length: 24 }, (_, night) => night);
    const ids: string[] = [];
    for (const night of nights) {
      const startedAt = new Date(now.getTime() + night * 86_400_000);
      const rampMs = night < 14 ? 500 : 900;
      const steadyMs = night < 14 ? 100 : 130;
      ids.push(await stored("figures", { ...rampedRun({ startedAt, rampMs, steadyMs: steadyMs + (night % 3) }) }));
    }
    const { testId, verdict } = await rowOf(ids.at(-1) ?? "");
    expect(verdict?.evidence).toMatchObject({ part: "steady" });
    const is132 = (value: number | null | undefined) => expect(value).toBeCloseTo(132, -1);
    const trend = await listTrend(mia, testId, { branch: "main", metric: "p95Ms", label: "" });
    const ofLabel = await listTrend(mia, testId, { branch: "main", metric: "p95Ms", label: "GET /cart" });
    for (const { runs } of [trend, ofLabel]) {
      is132(runs.at(-1)?.value);
      expect(runs.at(-1)?.part).toBe("steady");
      expect(runs.at(-1)?.whole).toBeGreaterThan(800);
    }
    const listed = await listRuns(mia, testId, { limit: 1 });
    is132(listed[0]?.figures.p95Ms);
    is132((await labelFiguresByRun(ids, ["GET /cart"])).get("GET /cart")?.get(ids[23] ?? "")?.p95Ms);
    is132((await listTestOverviews(mia)).find(({ slug }) => slug === "figures")?.points.at(-1)?.p95Ms);
    is132((await listExperimentRuns(mia, testId, { metric: "p95Ms", label: "" }))[0]?.value);
    const compared = await findComparison(mia, testId, { kind: "runs", numbers: [23, 24], metric: "p95Ms" });
    const row = compared.view?.whole.find(({ metric }) => metric === "p95Ms");
    is132(row?.base);
    expect(row?.differences[0]?.change).toBeLessThan(5);
    const [change] = await db.changePoint.findMany({ where: { testId, metric: "p95Ms" } });
    expect(change?.before).toBeCloseTo(101, -1);
    expect(change?.runId).toBe(ids[14]);

    await db.test.update({ where: { id: testId }, data: { steadyMode: "off" } });
    await measureStoredRuns(jobActor(mia.teamId), testId);
    const again = await db.changePoint.findMany({ where: { testId, metric: "p95Ms" } });
    expect(again).toHaveLength(1);
    expect(again[0]?.before).toBeCloseTo(500, -2);
    const whole = await listTrend(mia, testId, { branch: "main", metric: "p95Ms", label: "" });
    expect(whole.runs.at(-1)).toMatchObject({ part: "whole" });
    expect(whole.runs.at(-1)?.value).toBeGreaterThan(800);
  });
});
