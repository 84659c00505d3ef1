import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isAlive } from "#lib/shared/live-process.ts";
import { jmeterCsv } from "#scripts/start/run-client.ts";
import { TrialInstance, until } from "#scripts/start/trial-instance.ts";

let headroom: TrialInstance;

/** Takes long enough to read that its reader is caught at work, on a busy machine too. */
const samples = 1_000_000;
let results: string;

// Reads /proc to find the processes of a start.
describe.skipIf(process.platform !== "linux")("reading an upload", () => {
  beforeAll(async () => {
    results = jmeterCsv(samples);
    headroom = await TrialInstance.start();
  });
  afterAll(() => headroom.discard());

  test("is taken up again after a kill −9 of the worker, once, and the process that read ends", async () => {
    const { status, run } = await headroom.client.upload(results);
    expect(status).toBe(202);
    const reader = await pausedReader();
    await until(async () => (await headroom.client.get(run.id ?? "")).status === "processing", "processing");
    const startedAt = performance.now();
    await headroom.kill("worker");
    process.kill(reader, "SIGCONT");
    await until(() => !isAlive(reader), "the reader of a killed worker has ended");
    const ready = await headroom.client.settled(run.id);
    expect(performance.now() - startedAt).toBeLessThan(30_000);
    expect(ready).toMatchObject({ status: "ready", summary: { requests: samples } });
    expect(await rowsOf(run.id)).toEqual({ labels: 1, series: 2, verdicts: 1 });
    expect(headroom.temporaryFiles()).toEqual([]);
  });

  test("is tried again after a kill −9 of the reading process alone", async () => {
    const worker = await headroom.pidOf("worker");
    const { run } = await headroom.client.upload(results);
    process.kill(await pausedReader(), "SIGKILL");
    const ready = await headroom.client.settled(run.id);
    expect(ready).toMatchObject({ status: "ready", summary: { requests: samples } });
    expect(await headroom.pidOf("worker")).toBe(worker);
  });

  test("that crashes the reading process fails this run only, with a reason", async () => {
    const { run } = await headroom.client.upload(results);
    const reader = await pausedReader();
    process.kill(reader, "SIGABRT");
    process.kill(reader, "SIGCONT");
    const next = await headroom.client.upload(jmeterCsv(200));
    expect(await headroom.client.settled(run.id)).toMatchObject({
      status: "failed",
      error: { message: "The reader ran out of memory on this file. Is it complete, and in one piece?" },
    });
    expect(await headroom.client.settled(next.run.id)).toMatchObject({ status: "ready" });
  });

  test("goes back to the queue when Headroom is asked to stop, and is read after the next start", async () => {
    const { run } = await headroom.client.upload(results);
    const reader = await pausedReader();
    await headroom.stop();
    expect(isAlive(reader)).toBe(false);
    expect(headroom.temporaryFiles()).toEqual([]);
    headroom = await TrialInstance.start({ HEADROOM_DATA_DIR: headroom.dataDir });
    expect(await headroom.client.settled(run.id)).toMatchObject({ status: "ready", summary: { requests: samples } });
  });
});

/** The process that reads now, stopped where it is. */
async function pausedReader(): Promise<number> {
  const reader = await headroom.pidOf("reader");
  process.kill(reader, "SIGSTOP");
  return reader;
}

async function rowsOf(runId: string | undefined) {
  const [counts] = await headroom.sql(
    `select (select count(*)::int from "RunLabel" where "runId" = $1) as labels,
            (select count(*)::int from "RunSeries" where "runId" = $1) as series,
            (select count(*)::int from "Verdict" where "runId" = $1) as verdicts`,
    [runId],
  );
  return counts;
}
