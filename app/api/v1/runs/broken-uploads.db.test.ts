import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { db } from "#lib/db/client.ts";
import {
  dataDir,
  form,
  post,
  refusal,
  results,
  type Sent,
  startUploads,
  storedFiles,
  unfinished,
  uploader,
} from "./runs-route.test-data.ts";

startUploads();

describe("a body that cannot be kept", () => {
  test.each([
    ["no body", { body: null }, 400, /empty/],
    ["an empty body", { body: "" }, 400, /empty/],
    ["an encoding that we do not know", { headers: { "content-encoding": "br" } }, 415, /gzip or zstd, not "br"/],
    [
      "damaged gzip",
      { body: gzipSync(results).subarray(0, 20), headers: { "content-encoding": "gzip" } },
      400,
      /damaged/,
    ],
    ["text that calls itself gzip", { headers: { "content-encoding": "gzip" } }, 400, /damaged/],
    ["a form without a boundary", { headers: { "content-type": "multipart/form-data" } }, 400, /boundary/],
    [
      "a form that ends in its middle",
      {
        body: "--x\r\nContent-Disposition: form-data; name=f; filename=a\r\n\r\nhalf",
        headers: { "content-type": "multipart/form-data; boundary=x" },
      },
      400,
      /form|broke/i,
    ],
    [
      "a form without files",
      { body: "--x--\r\n", headers: { "content-type": "multipart/form-data; boundary=x" } },
      400,
      /no file/,
    ],
  ])("%s", async (_, sent: Sent, status, detail) => {
    expect(await refusal(sent)).toMatchObject({ status, detail: expect.stringMatching(detail) });
    expect(storedFiles()).toEqual([]);
    expect(await db.run.count({ where: { teamId: uploader.teamId } })).toBe(0);
  });

  test("a gzip bomb is stopped long before it has unpacked", async () => {
    const bomb = gzipSync(Buffer.alloc(150 * 1024 * 1024));
    const answer = await refusal({ body: bomb, headers: { "content-encoding": "gzip" } });
    expect(answer).toMatchObject({ status: 413, detail: expect.stringMatching(/300 times its size/) });
    expect(storedFiles()).toEqual([]);
  });

  test("more unpacked bytes than the server takes", async () => {
    const noise = Buffer.alloc(210 * 1024 * 1024, randomBytes(99_991));
    const answer = await refusal({ body: noise });
    expect(answer).toMatchObject({ status: 413, detail: expect.stringMatching(/larger than 200 MiB unpacked/) });
    expect(storedFiles()).toEqual([]);
  });

  test("more files than one run has", async () => {
    const files = Array.from({ length: 51 }, (_, k) => [`${k}.jtl`, results] as [string, string]);
    expect(await refusal({ body: form(...files) })).toMatchObject({ status: 413 });
    expect(storedFiles()).toEqual([]);
  });

  test("of two files, the second of them empty: none is kept", async () => {
    expect(await refusal({ body: form(["a.csv", results], ["b.csv", ""]) })).toMatchObject({ status: 400 });
    expect(storedFiles()).toEqual([]);
  });
});

describe("a client that is gone", () => {
  test("in the middle of a file leaves nothing", async () => {
    const leaving = new AbortController();
    const answer = post({ body: unfinished(Buffer.alloc(1_000_000, 65)), signal: leaving.signal });
    await expect.poll(() => storedFiles().length).toBe(1);
    leaving.abort();
    expect((await answer).status).toBe(400);
    expect(storedFiles()).toEqual([]);
  });

  test("in the middle of the second file of a form leaves nothing of the first", async () => {
    const part = (name: string) => `--x\r\nContent-Disposition: form-data; name="f"; filename="${name}"\r\n\r\n`;
    const leaving = new AbortController();
    const answer = post({
      body: unfinished(Buffer.from(`${part("a")}${results}\r\n${part("b")}${results}`)),
      headers: { "content-type": "multipart/form-data; boundary=x" },
      signal: leaving.signal,
    });
    await expect.poll(() => storedFiles().length).toBe(2);
    leaving.abort();
    expect((await answer).status).toBe(400);
    expect(storedFiles()).toEqual([]);
  });

  test("after the last byte, before the run was made, leaves no run", async () => {
    const leaving = new AbortController();
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(Buffer.from(results));
        controller.close();
        leaving.abort();
      },
    });
    expect((await post({ body, signal: leaving.signal, query: { test: "left", create: "true" } })).status).toBe(400);
    expect(storedFiles()).toEqual([]);
  });

  test("whose connection breaks leaves nothing", async () => {
    const broken = Object.assign(new Error("aborted"), { code: "ECONNRESET" });
    expect(await refusal({ body: unfinished(Buffer.from(results), broken) })).toMatchObject({ status: 400 });
    expect(storedFiles()).toEqual([]);
  });
});

describe("a full disk", () => {
  test("answers 507 and leaves nothing of the file", async ({ skip }) => {
    const incoming = path.join(dataDir, "artifacts/incoming");
    mkdirSync(incoming, { recursive: true });
    try {
      execFileSync("mount", ["-t", "tmpfs", "-o", "size=256k", "tmpfs", incoming], { stdio: "ignore" });
    } catch {
      skip("no small disk can be mounted here");
    }
    try {
      const answer = await refusal({ body: Buffer.alloc(1_000_000, 65), query: { test: "full", create: "true" } });
      expect(answer).toMatchObject({ status: 507, detail: expect.stringMatching(/no room left.*Nothing was kept/) });
      expect(storedFiles()).toEqual([]);
    } finally {
      execFileSync("umount", [incoming]);
    }
  });
});
