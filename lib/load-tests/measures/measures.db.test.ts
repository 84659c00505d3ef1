import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Member } from "#lib/auth/actor.ts";
import { jobActor } from "#lib/auth/job-actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { stopSending } from "#lib/jobs/boss.ts";
import { sketchedRun } from "../parsed-run.test-data.ts";
import type { ParsedRun, ParsedSeries } from "../parsed-run.ts";
import { findResources } from "../resources/resources-store.ts";
import { startIngest, storeParsedRun } from "../runs/run-ingest-store.ts";
import { runUploadSchema } from "../runs/run-schema.ts";
import { findRunAnswer } from "../runs/run-store.ts";
import { createRun } from "../runs/run-upload-store.ts";
import { histogramOf } from "../statistics/histogram.ts";
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

/** 100 s: 20 s of ramp-up at 500 ms, then 100 ms. */
function rampedSeries(): ParsedSeries {
  const buckets = Array.from({ length: 100 }, (_, k) => k);
  const ms = (k: number) => (k < 20 ? 500 : 100);
  return {
    bucketMs: 1000,
    counts: buckets.map(() => 10),
    failures: buckets.map(() => 0),
    sumMs: buckets.map((k) => 10 * ms(k)),
    minMs: buckets.map(ms),
    maxMs: buckets.map(ms),
    bytes: null,
    users: buckets.map((k) => Math.min(20, k)),
    histograms: buckets.map((k) => histogramOf(Array.from({ length: 10 }, () => ms(k)))),
    reported: null,
  };
}

function rampedRun(more: Partial<ParsedRun> = {}): ParsedRun {
  const run = sketchedRun({ p95Ms: 500, startedAt: now });
  const series = rampedSeries();
  const [label] = run.labels;
  return {
    ...run,
    durationMs: 100_000,
    whole: { ...run.whole, series },
    labels: label ? [{ ...label, series }] : [],
    ...more,
  };
}

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
    const id = await stored("ramped", rampedRun());
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
    const id = await stored("hosts", rampedRun({ resources: [series] }));
    expect(await findResources(mia, id)).toEqual({ startedAt: now, resources: [series] });
    expect(await findResources(stranger, id)).toBeNull();
    const answer = await findRunAnswer(mia, id, "http://localhost:3000");
    expect(answer?.verdict?.findings).toContainEqual({
      kind: "generator-saturated",
      label: "",
      text: "The generator was saturated: its CPU was above 90 % for 61 % of the run, so the figures may be of the generator.",
    });
  });
});
