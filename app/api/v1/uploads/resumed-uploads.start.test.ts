import { createHash } from "node:crypto";
import { createReadStream, mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Answered, LargeFile, PartsClient } from "#scripts/start/parts-client.ts";
import { jmeterCsv } from "#scripts/start/run-client.ts";
import { maySmallDisk, smallDisk } from "#scripts/start/small-disk.ts";
import { TrialInstance, until } from "#scripts/start/trial-instance.ts";

/** `HEADROOM_TEST_UPLOAD_BYTES=2000000000` for the real thing. */
const largeBytes = Number(process.env.HEADROOM_TEST_UPLOAD_BYTES ?? 300_000_000);

const mayMount = maySmallDisk();
if (!mayMount) console.log("A test of a full disk is skipped: this user may not mount a small one.");

let headroom: TrialInstance;
let parts: PartsClient;

// Reads /proc to find the processes of a start.
describe.skipIf(process.platform !== "linux")("a file that comes in parts", () => {
  beforeAll(async () => {
    headroom = await TrialInstance.start();
    parts = new PartsClient(headroom.client.url);
  });
  afterAll(() => headroom.discard());

  test("is whole after cuts of the network and kills −9 of the web server at any point", async () => {
    const file = new LargeFile(largeBytes);
    const id = await parts.begin(file.bytes);
    for (const [round, share] of randomShares(6).entries()) {
      const web = await headroom.pidOf("web");
      const cut = round % 2 === 0 ? null : () => process.kill(web, "SIGKILL");
      await sendUntil(Math.floor(share * file.bytes), id, file, cut);
      await until(() => parts.offset(id).then(Boolean, () => false), "the web server is there");
      expect(await parts.offset(id)).toBeGreaterThan(0);
    }
    expect(await untilNotBusy(() => parts.send(id, file))).toMatchObject({ status: 204 });
    expect(await parts.offset(id)).toBe(file.bytes);
    const expected = file.sha256();
    const { status, run } = await parts.run([id], { sha256: expected });
    expect(status).toBe(202);
    expect(await hashOfStored(run.id)).toBe(expected);
    const settled = await headroom.client.settled(run.id, 120_000);
    expect(settled).toMatchObject({ status: "ready", format: "jmeter-csv" });
  });

  test("goes on at once after a kill −9: nothing holds it any more", async () => {
    const file = new LargeFile(20_000_000);
    const id = await parts.begin(file.bytes);
    const part = parts.part(id, 0, file.bytes);
    for (const block of file.from(0, 5_000_000)) await part.write(block);
    await until(async () => (await parts.offset(id)) > 0, "bytes are written");
    expect(await parts.ask("PATCH", `/${id}`, patchHeaders(0), Buffer.from("x"))).toMatchObject({ status: 423 });
    const web = await headroom.kill("web");
    await headroom.pidOf("web", web);
    await until(() => parts.offset(id).then(Boolean, () => false), "the web server is there");
    expect(await parts.send(id, file)).toMatchObject({ status: 204 });
  });

  test("is written by one request at a time, and may be asked for meanwhile", async () => {
    const file = new LargeFile(3_000_000);
    const id = await parts.begin(file.bytes);
    const first = parts.part(id, 0, file.bytes);
    const [block = Buffer.alloc(0)] = file.from(0);
    await first.write(block);
    await until(async () => (await parts.offset(id)) === block.length, "bytes are written");
    const second = await parts.ask("PATCH", `/${id}`, patchHeaders(block.length), block);
    expect(second).toMatchObject({ status: 423, headers: { "content-type": "application/problem+json" } });
    expect(await parts.run([id])).toMatchObject({ status: 409 });
    for (const rest of file.from(block.length)) await first.write(rest);
    first.end();
    expect(await first.answer).toMatchObject({ status: 204, headers: { "upload-offset": String(file.bytes) } });
  });

  test("does not keep a part that hashes to something else", async () => {
    const body = Buffer.from(jmeterCsv(100));
    const id = await parts.begin(body.length);
    const sum = (of: Buffer) => `sha256 ${createHash("sha256").update(of).digest("base64")}`;
    const half = body.subarray(0, 2000);
    const damaged = Buffer.from(half);
    damaged[7] = 0;
    const send = (offset: number, bytes: Buffer, checksum: string) =>
      parts.ask("PATCH", `/${id}`, { ...patchHeaders(offset), "upload-checksum": checksum }, bytes);
    expect(await send(0, damaged, sum(half))).toMatchObject({ status: 460 });
    expect(await parts.offset(id)).toBe(0);
    expect(await send(0, half, sum(half))).toMatchObject({ status: 204 });
    expect(await send(2000, damaged, "md5 abc=")).toMatchObject({ status: 400 });
    const sha1 = `sha1 ${createHash("sha1").update(body.subarray(2000)).digest("base64")}`;
    expect(await send(2000, body.subarray(2000), sha1)).toMatchObject({ status: 204 });
    expect(await parts.run([id], { sha256: "ab".repeat(32) })).toMatchObject({ status: 422 });
    const { run } = await parts.run([id], { wait: "60" });
    expect((await headroom.client.artifact(run.id)).equals(body)).toBe(true);
  });

  test("becomes one run's file, and that once", async () => {
    const body = Buffer.from(jmeterCsv(50));
    const id = await parts.begin(body.length, "../../etc/night.jtl");
    const early = await parts.run([id]);
    expect(early).toMatchObject({ status: 409, run: { upload: id, offsetBytes: 0, lengthBytes: body.length } });
    await parts.ask("PATCH", `/${id}`, patchHeaders(0), body);
    const first = await Promise.all([parts.run([id]), parts.run([id]), parts.run([id])]);
    expect(first.map(({ status, run }) => [status, run.id])).toEqual(first.map(() => [202, first[0]?.run.id]));
    expect(await parts.run([id], { test: "another" })).toMatchObject({ status: 409 });
    expect(await parts.ask("DELETE", `/${id}`)).toMatchObject({ status: 409 });
    const named = await headroom.sql(`select "fileName" from "Artifact" where "runId" = $1`, [first[0]?.run.id]);
    expect(named).toEqual([{ fileName: "night.jtl" }]);
  });

  test.skipIf(!mayMount)(
    "that does not fit on the disk is kept as far as it came, and goes on with more room",
    async () => {
      const folder = join(headroom.dataDir, "artifacts");
      mkdirSync(folder, { recursive: true });
      using disk = smallDisk(folder, "20m");
      const file = new LargeFile(30_000_000);
      const id = await parts.begin(file.bytes);
      const refused = await parts.ask("PATCH", `/${id}`, patchHeaders(0), Buffer.concat([...file.from(0)]));
      expect(refused).toMatchObject({ status: 507, headers: { "content-type": "application/problem+json" } });
      expect(JSON.parse(refused.body).detail).toMatch(/no room left for the rest.*What came is kept/);
      const kept = await parts.offset(id);
      expect(kept).toBeGreaterThan(10_000_000);
      expect(kept).toBeLessThanOrEqual(20 * 1024 * 1024);
      expect(await parts.run([id])).toMatchObject({ status: 409, run: { offsetBytes: kept } });
      disk.grow("60m");
      expect(await parts.send(id, file)).toMatchObject({ status: 204 });
      const { status, run } = await parts.run([id], { sha256: file.sha256() });
      expect(status).toBe(202);
      expect(await headroom.client.settled(run.id)).toMatchObject({ status: "ready" });
    },
  );

  test.each([
    [{ "upload-length": "-1" }, 400],
    [{ "upload-length": "1.5" }, 400],
    [{ "upload-length": "0x10" }, 400],
    [{ "upload-length": "9".repeat(15) }, 413],
    [{ "upload-length": "9".repeat(30) }, 400],
    [{}, 400],
    [{ "upload-defer-length": "1" }, 501],
    [{ "upload-length": "10", "upload-concat": "partial" }, 501],
    [{ "upload-concat": "final;/api/v1/uploads/01a1fae5-6556-70bd-8b25-088411592bd6" }, 501],
    [{ "upload-length": "10", "upload-metadata": "filename %%%" }, 400],
    [{ "upload-length": "10", "upload-metadata": "filename YQ==,filename Yg==" }, 400],
    [{ "upload-length": "10", "tus-resumable": "0.2.2" }, 412],
  ] as [Record<string, string>, number][])("is not begun by %j", async (headers, status) => {
    const before = headroom.storedFiles();
    const answer = await parts.ask("POST", "", headers);
    expect(answer).toMatchObject({ status, headers: { "content-type": "application/problem+json" } });
    expect(headroom.storedFiles()).toEqual(before);
  });

  test.each([
    ["\0", "results"],
    ["../../", "results"],
    ["a\0\n\u202eb.jtl", "ab.jtl"],
    [`${"x".repeat(201)}.jtl`, "x".repeat(200)],
  ])("by the name %j is called %s", async (name, expected) => {
    const id = await parts.begin(10, name);
    const named = await headroom.sql(`select "fileName" from "Upload" where id = $1`, [id]);
    expect(named).toEqual([{ fileName: expected }]);
  });

  test.each([
    ["-1", 400],
    ["1", 409],
    ["0.5", 400],
    ["9".repeat(30), 400],
  ])("takes no part at %s", async (offset, status) => {
    const id = await parts.begin(10);
    const headers = { ...patchHeaders(0), "upload-offset": offset };
    expect(await parts.ask("PATCH", `/${id}`, headers, Buffer.from("x"))).toMatchObject({ status });
    expect(await parts.ask("PATCH", `/${id}`, patchHeaders(0), Buffer.alloc(11))).toMatchObject({ status: 413 });
    expect(await parts.offset(id)).toBe(0);
  });

  test("is begun and sent through a chain of proxies", async () => {
    const chain = { "x-forwarded-proto": "https, http" };
    const id = await parts.begin(2, "results.jtl", chain);
    const answer = await parts.ask("PATCH", `/${id}`, { ...patchHeaders(0), ...chain }, Buffer.from("ab"));
    expect(answer).toMatchObject({ status: 204 });
  });

  test("is removed when its sender says so", async () => {
    const before = headroom.storedFiles();
    const id = await parts.begin(1000);
    expect(headroom.storedFiles().length).toBe(before.length + 1);
    expect(await parts.ask("DELETE", `/${id}`)).toMatchObject({ status: 204 });
    expect(headroom.storedFiles()).toEqual(before);
    expect(await parts.ask("HEAD", `/${id}`)).toMatchObject({ status: 404 });
  });
});

/** Rising shares of a file, none at its very ends. */
function randomShares(count: number): number[] {
  return Array.from({ length: count }, (_, k) => (k + 0.1 + Math.random() * 0.8) / (count + 0.5));
}

function patchHeaders(offset: number) {
  return { "upload-offset": String(offset), "content-type": "application/offset+octet-stream" };
}

/** Sends until so many bytes have left, then breaks the connection off, or does what is given. */
async function sendUntil(cutAt: number, id: string, file: LargeFile, cut: (() => void) | null): Promise<void> {
  const sent = untilNotBusy(() => {
    let isCut = false;
    return parts.send(id, file, (bytes, breakOff) => {
      if (isCut || bytes < cutAt) return;
      isCut = true;
      (cut ?? breakOff)();
    });
  });
  await expect(sent).rejects.toThrow();
}

/** A connection that was cut a moment ago may not have been noticed yet. */
async function untilNotBusy(send: () => Promise<Answered>): Promise<Answered> {
  for (;;) {
    const answer = await send();
    if (answer.status !== 423) return answer;
    await pause(50);
  }
}

async function hashOfStored(runId: string): Promise<string> {
  const [artifact] = await headroom.sql(`select "storeKey", bytes::int8 from "Artifact" where "runId" = $1`, [runId]);
  const path = join(headroom.dataDir, "artifacts", String(artifact?.storeKey));
  expect(statSync(path).size).toBe(Number(artifact?.bytes));
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}
