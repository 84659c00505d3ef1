import { createHash } from "node:crypto";
import { createReadStream, statSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Answered, LargeFile, PartsClient } from "#scripts/start/parts-client.ts";
import { jmeterCsv } from "#scripts/start/run-client.ts";
import { TrialInstance, until } from "#scripts/start/trial-instance.ts";

/** `HEADROOM_TEST_UPLOAD_BYTES=2000000000` for the real thing. */
const largeBytes = Number(process.env.HEADROOM_TEST_UPLOAD_BYTES ?? 300_000_000);

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
