import { execFileSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { aTeam, aToken } from "#lib/auth/testing/cast.ts";
import { db } from "#lib/db/client.ts";
import { stopSending } from "#lib/jobs/boss.ts";

const dataDir = mkdtempSync(path.join(tmpdir(), "headroom-runs-"));
process.env.HEADROOM_DATA_DIR = dataDir;
process.env.HEADROOM_UPLOAD_MAX_BYTES = String(200 * 1024 * 1024);

const { POST } = await import("./route.ts");
const { GET: getArtifact } = await import("./[id]/artifact/route.ts");

const results = "timeStamp,elapsed,label,success\n1763604000000,120,home,true\n";
let team: Awaited<ReturnType<typeof aTeam>>;
let token: string;

beforeAll(async () => {
  team = await aTeam();
  token = (await aToken(team.id, ["runs:write", "runs:read"])).token;
});

beforeEach(() => rmSync(path.join(dataDir, "artifacts"), { recursive: true, force: true }));

afterAll(async () => {
  await stopSending();
  rmSync(dataDir, { recursive: true, force: true });
});

type Sent = {
  body?: BodyInit | null;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  bearer?: string;
  signal?: AbortSignal;
};

function post({
  body = results,
  query = { test: "checkout", create: "true" },
  headers = {},
  bearer = token,
  signal,
}: Sent) {
  const url = `http://headroom.example/api/v1/runs?${new URLSearchParams(query)}`;
  const streamed = { duplex: "half" } as object;
  const request = new Request(url, {
    method: "POST",
    body,
    signal,
    headers: { authorization: `Bearer ${bearer}`, ...headers },
    ...streamed,
  });
  return POST(request, { params: Promise.resolve({}) });
}

async function refusal(sent: Sent) {
  const response = await post(sent);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  const { detail, ...rest } = await response.json();
  return { status: response.status, detail, ...rest };
}

/** Names of all files under the artifact store, parts of uploads among them. */
function storedFiles(): string[] {
  const root = path.join(dataDir, "artifacts");
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) =>
    statSync(path.join(root, name)).isFile(),
  );
}

const form = (...files: [name: string, content: string | Buffer][]) => {
  const data = new FormData();
  for (const [name, content] of files) data.append("file", new Blob([new Uint8Array(Buffer.from(content))]), name);
  return data;
};

/** A body that sends this much and then waits for ever, or fails. */
function unfinished(sent: Uint8Array, failure?: Error) {
  return new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(sent);
      if (failure) controller.error(failure);
    },
  });
}

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
    expect(await db.run.count({ where: { teamId: team.id } })).toBe(0);
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

describe("who may not", () => {
  test("a wrong, an expired and a token of another scope", async () => {
    const expired = await aToken(team.id, ["runs:write"], new Date(Date.now() - 1));
    const reader = await aToken(team.id, ["runs:read"]);
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
  const artifact = async (id: string, file = 1) =>
    getArtifact(
      new Request(`http://headroom.example/api/v1/runs/${id}/artifact?file=${file}`, {
        headers: { authorization: `Bearer ${token}` },
      }),
      { params: Promise.resolve({ id }) },
    );

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
