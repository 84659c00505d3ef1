import { createHash, randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { aTeam, aToken } from "#lib/auth/testing/cast.ts";
import { db } from "#lib/db/client.ts";
import {
  artifact,
  dataDir,
  form,
  post,
  refusal,
  results,
  startUploads,
  storedFiles,
  uploader,
} from "./runs-route.test-data.ts";

startUploads();

describe("who may not", () => {
  test("a wrong, an expired and a token of another scope", async () => {
    const expired = await aToken(uploader.teamId, ["runs:write"], new Date(Date.now() - 1));
    const reader = await aToken(uploader.teamId, ["runs:read"]);
    expect(await refusal({ bearer: "hr_0123456789abcdef0123456789abcdef01234567" })).toMatchObject({ status: 401 });
    expect(await refusal({ bearer: expired.token })).toMatchObject({ status: 401 });
    expect(await refusal({ bearer: reader.token })).toMatchObject({
      status: 403,
      detail: expect.stringMatching(/runs:write/),
    });
    expect(storedFiles()).toEqual([]);
  });

  test("find no test of another team", async () => {
    await post({ query: { test: "secret-launch", create: "true" } });
    const stranger = await aToken((await aTeam()).id, ["runs:write"]);
    const answer = await refusal({ bearer: stranger.token, query: { test: "secret-launch" } });
    expect(answer).toMatchObject({ status: 404, nearest: [] });
  });
});

describe("a test or environment that is not there", () => {
  test("is named with the nearest one, before anything is received", async () => {
    await post({ query: { test: "login-spike", environment: "Staging", create: "true" } });
    const before = storedFiles();
    expect(await refusal({ query: { test: "login-spik" } })).toMatchObject({ status: 404, nearest: ["login-spike"] });
    expect(await refusal({ query: { test: "login-spike", environment: "stagin" } })).toMatchObject({
      status: 404,
      nearest: ["staging"],
    });
    expect(storedFiles()).toEqual(before);
  });

  test("cannot be made of a name without letters", async () => {
    expect(await refusal({ query: { test: "???", create: "true" } })).toMatchObject({ status: 404 });
    expect(storedFiles()).toEqual([]);
  });
});

describe("an Idempotency-Key", () => {
  test("makes one run of the same upload sent twice, and keeps its files once", async () => {
    const sent = { headers: { "idempotency-key": "night-1" } };
    const [first, second] = [await post(sent), await post(sent)];
    expect([first.status, second.status]).toEqual([202, 202]);
    expect((await first.json()).id).toBe((await second.json()).id);
    expect(storedFiles()).toHaveLength(1);
  });

  test("is refused with another body, of which nothing is kept", async () => {
    await post({ headers: { "idempotency-key": "night-2" } });
    const other = await refusal({
      headers: { "idempotency-key": "night-2" },
      body: `${results}1763604001000,1,x,true\n`,
    });
    expect(other.status).toBe(422);
    expect(storedFiles()).toHaveLength(1);
  });

  test("has 1 to 200 characters", async () => {
    expect(await refusal({ headers: { "idempotency-key": "k".repeat(201) } })).toMatchObject({ status: 400 });
  });
});

describe("files that are kept", () => {
  test("come back byte for byte, under headers that no browser runs them by", async () => {
    const bytes = randomBytes(300_000);
    const { id } = await (
      await post({ body: bytes, query: { test: "kept", create: "true", fileName: '../größe "1".html' } })
    ).json();
    const back = await artifact(id);
    expect(Buffer.from(await back.arrayBuffer()).equals(bytes)).toBe(true);
    expect(Object.fromEntries(back.headers)).toMatchObject({
      "content-type": "application/octet-stream",
      "content-length": "300000",
      "content-disposition": "attachment; filename=\"gr__e _1_.html\"; filename*=UTF-8''gr%C3%B6%C3%9Fe%20%221%22.html",
      "x-content-type-options": "nosniff",
      "content-security-policy": "sandbox; default-src 'none'",
      "repr-digest": `sha-256=:${createHash("sha256").update(bytes).digest("base64")}:`,
    });
  });

  test("are asked for without being opened", async () => {
    const { id } = await (await post({ query: { test: "asked", create: "true" } })).json();
    const head = await artifact(id, 1, "HEAD");
    expect(head.headers.get("content-length")).toBe(String(results.length));
    expect(head.body).toBeNull();
  });

  test("that are lost are said to be", async () => {
    const { id } = await (await post({ query: { test: "lost", create: "true" } })).json();
    await db.artifact.updateMany({ where: { runId: id }, data: { removedAt: new Date("2026-11-03T02:00:00Z") } });
    const removed = await artifact(id);
    expect(removed.status).toBe(404);
    expect(await removed.json()).toMatchObject({
      detail: "This file was removed on 3 Nov 2026 by this test’s retention; what was read from it stays.",
    });
    await db.artifact.updateMany({ where: { runId: id }, data: { removedAt: null } });

    rmSync(`${dataDir}/artifacts`, { recursive: true });
    expect((await artifact(id)).status).toBe(404);
  });

  test("of a form stand in their order, under names without folders", async () => {
    const files = form(["run.exe", "MZ"], ["..\\..\\etc/passwd", results], ["a\u202egnp.csv", "x"]);
    const { id } = await (await post({ body: files, query: { test: "named", create: "true" } })).json();
    const rows = await db.artifact.findMany({ where: { runId: id }, orderBy: { position: "asc" } });
    expect(rows.map(({ fileName }) => fileName)).toEqual(["run.exe", "passwd", "agnp.csv"]);
    expect(storedFiles().sort()).toEqual(rows.map(({ storeKey }) => storeKey).sort());
    expect(await (await artifact(id, 2)).text()).toBe(results);
    expect((await artifact(id, 4)).status).toBe(404);
  });

  test("are unpacked from the transfer's encoding, not from their own packing", async () => {
    const packed = gzipSync(results);
    const sent = await post({
      body: packed,
      headers: { "content-encoding": "gzip" },
      query: { test: "packed", create: "true" },
    });
    expect(await (await artifact((await sent.json()).id)).text()).toBe(results);
    const own = await post({ body: packed, query: { test: "packed", fileName: "a.jtl.gz" } });
    expect(Buffer.from(await (await artifact((await own.json()).id)).arrayBuffer()).equals(packed)).toBe(true);
  });
});
