import { jmeterCsv, trialTeam, trialToken } from "#scripts/start/run-client.ts";
import { type ContractCase, casesOf } from "./contract-case.test-data.ts";
import type { Call, ContractWorld } from "./contract-world.test-data.ts";

const file = jmeterCsv(20);
const nobody = "01a1fae5-6556-70bd-8b25-088411592bd6";
const tus = { "tus-resumable": "1.0.0" };
const offset = (bytes: number) => ({
  "upload-offset": String(bytes),
  "content-type": "application/offset+octet-stream",
});

function begin(world: ContractWorld, headers: Record<string, string> = {}, call: Call = {}): Promise<Response> {
  const length = { "upload-length": String(file.length), "upload-metadata": "filename cmVzdWx0cy5qdGw=" };
  return world.ask("/api/v1/uploads", { method: "POST", headers: { ...tus, ...length, ...headers }, ...call });
}

async function begun(world: ContractWorld): Promise<string> {
  const { headers } = await begin(world);
  return headers.get("location")?.split("?")[0] ?? "";
}

function on(world: ContractWorld, path: string, method: string, { headers, ...call }: Call = {}): Promise<Response> {
  return world.ask(path, { method, headers: { ...tus, ...headers }, ...call });
}

function part(world: ContractWorld, path: string, headers: Record<string, string>, body = file): Promise<Response> {
  return on(world, path, "PATCH", { headers, body });
}

async function sent(world: ContractWorld): Promise<string> {
  const path = await begun(world);
  await part(world, path, offset(0));
  return path;
}

async function madeRun(world: ContractWorld, path: string, more: Record<string, string> = {}): Promise<Response> {
  const query = { test: "checkout", upload: path.split("/").at(-1) ?? "", ...more };
  return world.ask("/api/v1/runs", { method: "POST", query });
}

/** Begins one, holds its first part open, and asks for another meanwhile. */
async function whileBusy(world: ContractWorld, method: string): Promise<Response> {
  const path = await begun(world);
  const half = Buffer.from(file.slice(0, 100));
  const stop = new AbortController();
  const body = new ReadableStream({ start: (controller) => controller.enqueue(half) });
  const first = fetch(`${world.instance.client.url}${path}?team=${trialTeam}`, {
    method: "PATCH",
    headers: { ...tus, ...offset(0), authorization: `Bearer ${trialToken}` },
    body,
    duplex: "half",
    signal: stop.signal,
  } as RequestInit).catch(() => {});
  for (;;) {
    const { headers } = await on(world, path, "HEAD");
    if (headers.get("upload-offset") === "100") break;
  }
  const headers = method === "PATCH" ? offset(100) : {};
  const answer = await on(world, path, method, { headers, body: method === "PATCH" ? file.slice(100) : undefined });
  stop.abort();
  await first;
  return answer;
}

const unspoken: Call = { headers: { "tus-resumable": "0.2.2" } };
const gone = (method: string): Parameters<typeof casesOf>[1] => [
  [404, "an upload of nobody", (world) => on(world, `/api/v1/uploads/${nobody}`, method, { headers: offset(0) })],
  [404, "no id", (world) => on(world, "/api/v1/uploads/first", method)],
  [
    404,
    "another token's upload",
    async (world) =>
      on(world, await begun(world), method, { headers: offset(0), token: await world.teamToken(["runs:write"]) }),
  ],
];

/** Calls of the operations of uploads in parts. */
export const partsCases: ContractCase[] = [
  ...casesOf("getUploadProtocol", [
    [204, "what is spoken", (world) => world.ask("/api/v1/uploads", { method: "OPTIONS" })],
  ]),
  ...casesOf("beginUpload", [
    [201, "a file", (world) => begin(world)],
    [400, "an empty file", (world) => begin(world, { "upload-length": "0" })],
    [400, "no length", (world) => world.ask("/api/v1/uploads", { method: "POST", headers: tus })],
    [412, "no protocol", (world) => world.ask("/api/v1/uploads", { method: "POST" })],
    [413, "more than the server takes", (world) => begin(world, { "upload-length": "2000001" })],
    [501, "a part of a file to be put together", (world) => begin(world, { "upload-concat": "partial" })],
  ]),
  ...casesOf("getUploadOffset", [
    [200, "one that was begun", async (world) => on(world, await begun(world), "HEAD")],
    [412, "no protocol", async (world) => world.ask(await begun(world), { method: "HEAD" })],
    ...gone("HEAD"),
  ]),
  ...casesOf("sendUploadPart", [
    [204, "the whole file", async (world) => part(world, await begun(world), offset(0))],
    [412, "another protocol", async (world) => on(world, await begun(world), "PATCH", unspoken)],
    [
      400,
      "an offset that is no number",
      async (world) => part(world, await begun(world), { ...offset(0), "upload-offset": "x" }),
    ],
    [
      403,
      "no offset",
      async (world) => part(world, await begun(world), { "content-type": "application/offset+octet-stream" }),
    ],
    [409, "a part of the middle", async (world) => part(world, await begun(world), offset(7), "x")],
    [412, "no protocol", async (world) => world.ask(await begun(world), { method: "PATCH", headers: offset(0) })],
    [413, "a part past the end", async (world) => part(world, await begun(world), offset(0), `${file}x`)],
    [423, "a part while another comes", (world) => whileBusy(world, "PATCH")],
    [
      460,
      "a part with another's checksum",
      async (world) => part(world, await begun(world), { ...offset(0), "upload-checksum": `sha1 ${btoa("nothing")}` }),
    ],
    ...gone("PATCH"),
  ]),
  ...casesOf("removeUpload", [
    [204, "one that was begun", async (world) => on(world, await begun(world), "DELETE")],
    [
      409,
      "a run's file",
      async (world) => {
        const path = await sent(world);
        await (await madeRun(world, path)).arrayBuffer();
        return on(world, path, "DELETE");
      },
    ],
    [412, "no protocol", async (world) => world.ask(await begun(world), { method: "DELETE" })],
    [423, "one that comes in", (world) => whileBusy(world, "DELETE")],
    ...gone("DELETE"),
  ]),
  ...casesOf("uploadRun", [
    [202, "a file that came in parts", async (world) => madeRun(world, await sent(world))],
    [
      400,
      "parts and a body",
      async (world) =>
        world.ask(`/api/v1/runs`, { method: "POST", body: file, query: { test: "checkout", upload: nobody } }),
    ],
    [400, "parts of no id", async (world) => madeRun(world, "/first")],
    [404, "parts of nobody", async (world) => madeRun(world, nobody)],
    [409, "parts that are not whole", async (world) => madeRun(world, await begun(world))],
    [422, "parts that were damaged", async (world) => madeRun(world, await sent(world), { sha256: "0".repeat(64) })],
  ]),
];
