import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect } from "vitest";
import { aTeam, aToken } from "#lib/auth/testing/cast.ts";
import { stopSending } from "#lib/jobs/boss.ts";
import { GET as getArtifact } from "./[id]/artifact/route.ts";
import { POST } from "./route.ts";

/** The data folder of these tests. */
export const dataDir = mkdtempSync(path.join(tmpdir(), "headroom-runs-"));
process.env.HEADROOM_DATA_DIR = dataDir;
process.env.HEADROOM_UPLOAD_MAX_BYTES = String(200 * 1024 * 1024);

/** A small JMeter CSV. */
export const results = "timeStamp,elapsed,label,success\n1763604000000,120,home,true\n";

/** The team that uploads, with a token that may. */
export const uploader = { teamId: "", token: "" };

/** A team for all tests of a file, and an empty artifact store for each. */
export function startUploads(): void {
  beforeAll(async () => {
    uploader.teamId = (await aTeam()).id;
    uploader.token = (await aToken(uploader.teamId, ["runs:write", "runs:read"])).token;
  });
  beforeEach(() => rmSync(path.join(dataDir, "artifacts"), { recursive: true, force: true }));
  afterAll(async () => {
    await stopSending();
    rmSync(dataDir, { recursive: true, force: true });
  });
}

export type Sent = {
  body?: BodyInit | null;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  bearer?: string;
  signal?: AbortSignal;
};

/** Uploads `results` to the test checkout, unless told otherwise. */
export function post({ body = results, query = {}, headers = {}, bearer = uploader.token, signal }: Sent) {
  const target = { test: "checkout", ...(query.test ? {} : { create: "true" }), ...query };
  const streamed = { duplex: "half" } as object;
  const request = new Request(`http://headroom.example/api/v1/runs?${new URLSearchParams(target)}`, {
    method: "POST",
    body,
    signal,
    headers: { authorization: `Bearer ${bearer}`, ...headers },
    ...streamed,
  });
  return POST(request, { params: Promise.resolve({}) });
}

/** The problem that an upload is answered with. */
export async function refusal(sent: Sent) {
  const response = await post(sent);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  const { detail, ...rest } = await response.json();
  return { status: response.status, detail, ...rest };
}

/** A file of a run as it comes back. */
export function artifact(id: string, file = 1, method = "GET") {
  const url = `http://headroom.example/api/v1/runs/${id}/artifact?file=${file}`;
  const request = new Request(url, { method, headers: { authorization: `Bearer ${uploader.token}` } });
  return getArtifact(request, { params: Promise.resolve({ id }) });
}

/** Names of all files in the artifact store, parts of uploads among them. */
export function storedFiles(): string[] {
  const root = path.join(dataDir, "artifacts");
  if (!existsSync(root)) return [];
  const names = readdirSync(root, { recursive: true, encoding: "utf8" });
  return names.filter((name) => statSync(path.join(root, name)).isFile());
}

export function form(...files: [name: string, content: string][]): FormData {
  const data = new FormData();
  for (const [name, content] of files) data.append("file", new Blob([content]), name);
  return data;
}

/** A body that sends this much and then waits for ever, or fails. */
export function unfinished(sent: Uint8Array, failure?: Error) {
  return new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(sent);
      if (failure) controller.error(failure);
    },
  });
}
