import { readFileSync } from "node:fs";
import { join } from "node:path";
import { jmeterCsv } from "#scripts/start/run-client.ts";
import { type ContractCase, casesOf } from "./contract-case.test-data.ts";
import type { Call, ContractWorld } from "./contract-world.test-data.ts";

const fixtures = join(import.meta.dirname, "../../../../lib/load-tests/formats/fixtures");
const fixture = (name: string) => readFileSync(join(fixtures, name));
const picture = Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), Buffer.alloc(5000, 7)]);
const nobody = "01a1fae5-6556-70bd-8b25-088411592bd6";

function upload(world: ContractWorld, { query, body = jmeterCsv(100), ...call }: Call = {}): Promise<Response> {
  return world.ask("/api/v1/runs", { method: "POST", body, query: { test: "checkout", ...query }, ...call });
}

function form(...names: string[]): FormData {
  const data = new FormData();
  for (const name of names) data.append("file", new Blob([fixture(name)]), name);
  return data;
}

/** Calls of the operations of runs. */
export const runCases: ContractCase[] = [
  ...casesOf("uploadRun", [
    [202, "a file", (world) => upload(world)],
    [200, "a file that is waited for", (world) => upload(world, { query: { wait: "60" } })],
    [200, "a run with a baseline", withBaseline],
    [
      200,
      "a form",
      (world) => {
        const body = form("locust-2.20.1_stats.csv", "locust-2.20.1_stats_history.csv", "locust-2.20.1_failures.csv");
        return upload(world, { body, query: { test: "locust", create: "true", wait: "60" } });
      },
    ],
    [
      200,
      "a file with objectives of its own",
      (world) =>
        upload(world, {
          body: fixture("k6-0.47.0-summary-export.json"),
          query: { test: "k6", create: "true", wait: "60", "tag.job": "nightly", "config.users": "20" },
        }),
    ],
    [400, "an empty body", (world) => upload(world, { body: "" })],
    [400, "no test", (world) => world.ask("/api/v1/runs", { method: "POST", body: jmeterCsv(1) })],
    [400, "a wait without end", (world) => upload(world, { query: { wait: "601" } })],
    [404, "an unknown test", (world) => upload(world, { query: { test: "chekout" } })],
    [404, "an unknown environment", (world) => upload(world, { query: { environment: "moon" } })],
    [413, "more than the server takes", (world) => upload(world, { body: Buffer.alloc(2_000_001, "x") })],
    [415, "a strange encoding", (world) => upload(world, { headers: { "content-encoding": "br" } })],
    [422, "a picture that is waited for", (world) => upload(world, { body: picture, query: { wait: "60" } })],
    [422, "a key of another upload", withUsedKey],
  ]),
  ...casesOf("getRun", [
    [200, "a ready run", (world) => world.ask(`/api/v1/runs/${world.runId}`)],
    [200, "a queued run", async (world) => world.ask(`/api/v1/runs/${(await (await upload(world)).json()).id}`)],
    [200, "a failed run", failedRun],
    ...nothingThere(""),
  ]),
  ...casesOf("editRun", [
    [200, "notes and tags", (world) => edit(world, { notes: "Seen", tags: { seen: "yes", gone: null } })],
    [200, "an invalid run", (world) => edit(world, { invalid: "The data was not reset." })],
    [200, "a run that counts again", (world) => edit(world, { invalid: null })],
    [200, "the anchor and the pinned baseline", (world) => edit(world, { anchor: true, pinned: true })],
    [200, "neither any more", (world) => edit(world, { anchor: false, pinned: false, accepted: false })],
    [400, "nothing", (world) => edit(world, {})],
    [400, "an unknown field", (world) => edit(world, { verdict: "pass" })],
    [400, "no JSON", (world) => edit(world, "{")],
    [409, "a failed run", async (world) => edit(world, { accepted: true }, await idOf(await failedRun(world)))],
    [413, "too much", (world) => edit(world, { notes: "x".repeat(1_100_000) })],
    [415, "no JSON by its type", (world) => edit(world, {}, world.runId, { "content-type": "text/plain" })],
    [404, "a run of nobody", (world) => edit(world, { notes: "" }, nobody)],
    [404, "another team's run", (world) => edit(world, { notes: "" }, world.othersRunId)],
  ]),
  ...casesOf("judgeRunAgain", [
    [202, "a ready run", (world) => world.ask(`/api/v1/runs/${world.runId}/verdict`, { method: "POST" })],
    [404, "a run of nobody", (world) => world.ask(`/api/v1/runs/${nobody}/verdict`, { method: "POST" })],
  ]),
  ...casesOf("deleteRun", [
    [204, "a queued run", async (world) => remove(world, await idOf(await upload(world)))],
    [404, "a run of nobody", (world) => remove(world, nobody)],
    [404, "another team's run", (world) => remove(world, world.othersRunId)],
  ]),
  ...casesOf("getRunSeries", [
    [200, "the whole run", (world) => world.ask(`/api/v1/runs/${world.runId}/series`)],
    [
      200,
      "a label",
      (world) =>
        world.ask(`/api/v1/runs/${world.runId}/series`, { query: { metric: "errorRate", label: "GET /cart" } }),
    ],
    [
      200,
      "a figure that the file does not tell",
      (world) => world.ask(`/api/v1/runs/${world.runId}/series`, { query: { metric: "users" } }),
    ],
    [400, "no figure", (world) => world.ask(`/api/v1/runs/${world.runId}/series`, { query: { metric: "p42Ms" } })],
    [404, "no label", (world) => world.ask(`/api/v1/runs/${world.runId}/series`, { query: { label: "GET /moon" } })],
    ...nothingThere("/series"),
  ]),
  ...casesOf("getRunResources", [
    [200, "a run without any", (world) => world.ask(`/api/v1/runs/${world.runId}/resources`)],
    ...nothingThere("/resources"),
  ]),
  ...casesOf("getRunArtifact", [
    [200, "the file", (world) => world.ask(`/api/v1/runs/${world.runId}/artifact`)],
    [400, "the file number 0", (world) => world.ask(`/api/v1/runs/${world.runId}/artifact`, { query: { file: "0" } })],
    [404, "a second file", (world) => world.ask(`/api/v1/runs/${world.runId}/artifact`, { query: { file: "2" } })],
    ...nothingThere("/artifact"),
  ]),
];

function edit(
  world: ContractWorld,
  patch: unknown,
  id = world.runId,
  headers: Record<string, string> = { "content-type": "application/json" },
): Promise<Response> {
  const body = typeof patch === "string" ? patch : JSON.stringify(patch);
  return world.ask(`/api/v1/runs/${id}`, { method: "PATCH", body, headers });
}

function remove(world: ContractWorld, id: string): Promise<Response> {
  return world.ask(`/api/v1/runs/${id}`, { method: "DELETE" });
}

async function idOf(answer: Response): Promise<string> {
  return (await answer.json()).id;
}

function nothingThere(end: string): Parameters<typeof casesOf>[1] {
  return [
    [404, "a run of nobody", (world) => world.ask(`/api/v1/runs/${nobody}${end}`)],
    [404, "no id", (world) => world.ask(`/api/v1/runs/first${end}`)],
    [404, "another team's run", (world) => world.ask(`/api/v1/runs/${world.othersRunId}${end}`)],
  ];
}

async function withBaseline(world: ContractWorld): Promise<Response> {
  for (const samples of [100, 101, 102, 103]) {
    const answer = await upload(world, { body: jmeterCsv(samples), query: { branch: "long", wait: "60" } });
    await answer.arrayBuffer();
  }
  return upload(world, { query: { branch: "long", wait: "60" } });
}

async function withUsedKey(world: ContractWorld): Promise<Response> {
  const headers = { "idempotency-key": "contract" };
  await (await upload(world, { headers })).arrayBuffer();
  return upload(world, { headers, body: jmeterCsv(7) });
}

async function failedRun(world: ContractWorld): Promise<Response> {
  const refused = await upload(world, { body: picture, query: { wait: "60" } });
  return world.ask(refused.headers.get("location") ?? "");
}
