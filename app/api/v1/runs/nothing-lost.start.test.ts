import { request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { authorization, jmeterCsv } from "#scripts/start/run-client.ts";
import { TrialInstance, until } from "#scripts/start/trial-instance.ts";

const megabyte = Buffer.alloc(1_000_000, "1768467600000,120,GET /cart,200,true\n");
let headroom: TrialInstance;

// Reads /proc to find the processes of a start.
describe.skipIf(process.platform !== "linux")("an upload", () => {
  beforeAll(async () => {
    headroom = await TrialInstance.start();
  });
  afterAll(() => headroom.discard());

  test.each([
    ["with a known length", { "content-length": "100000000" }],
    ["in chunks", { "transfer-encoding": "chunked" }],
  ])("whose sender goes away in the middle leaves nothing, %s", async (_how, headers) => {
    const before = headroom.storedFiles();
    const sending = openUpload(headers);
    for (let sent = 0; sent < 30; sent += 1) await sending.write(megabyte);
    await until(() => headroom.storedFiles().length > before.length, "a part file");
    sending.breakOff();
    await until(() => headroom.storedFiles().length === before.length, "the part file is gone");
    expect(await headroom.sql(`select id from "Run"`)).toEqual([]);
  });

  test("is not held in the web server's memory", async () => {
    const web = await headroom.pidOf("web");
    const before = headroom.residentBytes(web);
    const sending = openUpload({ "content-length": "60000000" });
    let most = before;
    for (let sent = 0; sent < 60; sent += 1) {
      await sending.write(megabyte);
      most = Math.max(most, headroom.residentBytes(web));
    }
    expect(await sending.status()).toBe(202);
    expect(most - before).toBeLessThan(200_000_000);
  });

  test("that was answered survives a kill −9 of the web server in the same moment", async () => {
    const body = jmeterCsv(250);
    const { status, run } = await headroom.client.upload(body);
    await headroom.kill("web");
    expect(status).toBe(202);
    expect(await headroom.client.settled(run.id)).toMatchObject({ status: "ready", summary: { requests: 250 } });
    expect((await headroom.client.artifact(run.id ?? "")).toString()).toBe(body);
  });

  test("that is cut by a kill −9 of the web server makes no run and no file but a part to sweep", async () => {
    const before = headroom.storedFiles();
    const runs = await headroom.sql(`select id from "Run"`);
    const sending = openUpload({ "content-length": "100000000" });
    await sending.write(megabyte);
    await until(() => headroom.storedFiles().length > before.length, "a part file");
    await headroom.kill("web");
    await expect(sending.status()).rejects.toThrow();
    await until(
      async () => (await fetch(`${headroom.client.url}/api/health`).catch(() => null))?.ok === true,
      "web is back",
    );
    expect(headroom.storedFiles().filter((file) => !before.includes(file))).toEqual([expect.stringMatching(/\.part$/)]);
    expect(await headroom.sql(`select id from "Run"`)).toEqual(runs);
  });

  test("under way finishes when the web server is asked to stop, which is not ready meanwhile", async () => {
    const body = jmeterCsv(100);
    const web = await headroom.pidOf("web");
    const half = openUpload({ "content-length": String(body.length) });
    await half.write(Buffer.from(body.slice(0, 100)));
    process.kill(await headroom.pidOf("worker"), "SIGSTOP");
    const waiting = headroom.client.upload(jmeterCsv(50), { query: { wait: "60" } });
    await until(async () => (await headroom.sql(`select id from "Run" where status = 'queued'`)).length > 0, "queued");
    process.kill(web, "SIGTERM");
    const ready = async () => (await fetch(`${headroom.client.url}/api/health/ready`)).status;
    await until(async () => (await ready()) === 503, "not ready");
    expect(await waiting).toMatchObject({ status: 202, run: { status: "queued" } });
    await half.write(Buffer.from(body.slice(100)));
    expect(await half.status()).toBe(202);
    process.kill(await headroom.pidOf("worker"), "SIGCONT");
    await headroom.pidOf("web", web);
    expect(await headroom.client.settled((await waiting).run.id)).toMatchObject({ status: "ready" });
  });

  test("that was answered is whole after each kill −9 of the database in a loop", async () => {
    const answered = new Map<string, string>();
    const over = new AbortController();
    const crashes = headroom.crashes();
    const upload = async (index: number) => {
      while (!over.signal.aborted) {
        const query = { test: `loop-${index}` };
        const body = jmeterCsv(20 + index);
        const sent = await headroom.client.upload(body, { query }).catch(() => null);
        if (sent?.status === 202 && sent.run.id) answered.set(sent.run.id, body);
        await pause(20);
      }
    };
    const uploads = [1, 2, 3].map(upload);
    for (let round = 0; round < 3; round += 1) {
      const already = answered.size;
      await until(() => answered.size > already + 2, "uploads are answered");
      process.kill(headroom.databasePid(), "SIGKILL");
    }
    const already = answered.size;
    await until(() => answered.size > already + 2, "uploads are answered again");
    over.abort();
    await Promise.all(uploads);
    for (const [id, body] of answered) {
      expect(await headroom.client.settled(id, 60_000)).toMatchObject({ status: "ready" });
      expect((await headroom.client.artifact(id)).toString()).toBe(body);
    }
    expect(await headroom.sql(halfWritten)).toEqual([]);
    expect(headroom.crashes()).toBe(crashes);
  });
});

/** Runs that have rows without being ready, or are ready without rows, and ready ones read twice. */
const halfWritten = `
  select r.id, r.status from "Run" r
  where (r.status = 'ready') <> exists (select from "RunSeries" s where s."runId" = r.id)
     or (r.status = 'ready') <> exists (select from "Verdict" v where v."runId" = r.id)
     or (r.status = 'ready') <> ((select count(*) from "RunLabel" l where l."runId" = r.id) = 1)
     or not exists (select from "Artifact" a where a."runId" = r.id)`;

/** An upload whose bytes a test sends by hand. */
function openUpload(headers: Record<string, string>) {
  const sending = request(headroom.client.address("", { test: "by-hand", create: "true" }), {
    method: "POST",
    headers: { ...authorization, ...headers },
  });
  const status = new Promise<number>((resolve, reject) => {
    sending.on("error", reject);
    sending.on("response", (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
  });
  status.catch(() => {});
  return {
    write: (chunk: Buffer) => new Promise((resolve) => sending.write(chunk, resolve)),
    status: () => {
      sending.end();
      return status;
    },
    breakOff: () => sending.destroy(),
  };
}
