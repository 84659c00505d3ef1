import { randomUUID } from "node:crypto";
import { type ContractCase, casesOf } from "./contract-case.test-data.ts";
import type { ContractWorld } from "./contract-world.test-data.ts";

const nobody = "01a1fae5-6556-70bd-8b25-088411592bd6";
const json = { "content-type": "application/json" };

function put(world: ContractWorld, slug: string, body: unknown, headers: Record<string, string> = json) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return world.ask(`/api/v1/tests/${slug}`, { method: "PUT", body: text, headers });
}

function patch(world: ContractWorld, id: string, body: unknown, headers: Record<string, string> = json) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return world.ask(`/api/v1/regressions/${id}`, { method: "PATCH", body: text, headers });
}

/** A regression of the run of the world, as an examined history would have opened it. */
async function regressionOf(world: ContractWorld): Promise<string> {
  const id = randomUUID();
  await world.instance.sql(
    `insert into "Regression" (id, "teamId", "testId", branch, asked, metric, label, "runId", before, after, change, "changeLow", "changeHigh")
     select $1, "teamId", "testId", branch, '', 'p95Ms', '', id, 250, 280, 12, 9, 15 from "Run" where id = $2`,
    [id, world.runId],
  );
  return id;
}

/** Calls of the operations of tests, trends and regressions. */
export const testCases: ContractCase[] = [
  ...casesOf("listTests", [
    [200, "all of them", (world) => world.ask("/api/v1/tests")],
    [200, "the first of them", (world) => world.ask("/api/v1/tests", { query: { limit: "1" } })],
    [400, "none", (world) => world.ask("/api/v1/tests", { query: { limit: "0" } })],
  ]),
  ...casesOf("getTest", [
    [200, "a test", (world) => world.ask("/api/v1/tests/checkout")],
    [404, "no test", (world) => world.ask("/api/v1/tests/moon")],
  ]),
  ...casesOf("putTest", [
    [201, "a new test", (world) => put(world, "put-new", { name: "New" })],
    [
      200,
      "a test that is there",
      async (world) => {
        await (await put(world, "put-again", { name: "New" })).arrayBuffer();
        const objectives = [{ metric: "p95Ms", comparator: "<=", target: 300, warnAt: 250 }];
        return put(world, "put-again", { name: "Again", kind: "spike", objectives });
      },
    ],
    [400, "without a name", (world) => put(world, "put-wrong", {})],
    [400, "in an environment that is none", (world) => put(world, "put-wrong", { name: "X", environment: "moon" })],
    [400, "no JSON", (world) => put(world, "put-wrong", "{")],
    [404, "a short name that is none", (world) => put(world, "Not_A_Slug", { name: "X" })],
    [
      409,
      "a test that a file manages",
      async (world) => {
        await (await put(world, "put-managed", { name: "Managed" })).arrayBuffer();
        await world.instance.sql(`update "Test" set "isManaged" = true where slug = 'put-managed'`, []);
        return put(world, "put-managed", { name: "Other" });
      },
    ],
    [413, "too much", (world) => put(world, "put-wrong", JSON.stringify({ name: "x".repeat(1_100_000) }))],
    [415, "no JSON by its type", (world) => put(world, "put-wrong", {}, { "content-type": "text/plain" })],
  ]),
  ...casesOf("getTrend", [
    [200, "p95", (world) => world.ask("/api/v1/tests/checkout/trend")],
    [
      200,
      "a figure of a label",
      (world) => world.ask("/api/v1/tests/checkout/trend", { query: { metric: "errorRate", label: "GET /cart" } }),
    ],
    [400, "no figure", (world) => world.ask("/api/v1/tests/checkout/trend", { query: { metric: "p42Ms" } })],
    [404, "no test", (world) => world.ask("/api/v1/tests/moon/trend")],
  ]),
  ...casesOf("listRegressions", [
    [
      200,
      "those of a test",
      async (world) => {
        await regressionOf(world);
        return world.ask("/api/v1/tests/checkout/regressions", { query: { open: "true" } });
      },
    ],
    [400, "by no cursor", (world) => world.ask("/api/v1/tests/checkout/regressions", { query: { cursor: "x" } })],
    [404, "no test", (world) => world.ask("/api/v1/tests/moon/regressions")],
  ]),
  ...casesOf("changeRegression", [
    [
      200,
      "a note and a link",
      async (world) => {
        const said = { act: "acknowledge", note: "Seen", link: "https://tickets.example/7" };
        return patch(world, await regressionOf(world), said);
      },
    ],
    [200, "a mute", async (world) => patch(world, await regressionOf(world), { muteEndsAt: "2030-01-01T00:00:00Z" })],
    [400, "nothing", async (world) => patch(world, await regressionOf(world), {})],
    [404, "a regression of nobody", (world) => patch(world, nobody, { note: "" })],
    [409, "one that is not over", async (world) => patch(world, await regressionOf(world), { act: "reopen" })],
    [413, "too much", (world) => patch(world, nobody, { note: "x".repeat(1_100_000) })],
    [415, "no JSON by its type", (world) => patch(world, nobody, {}, { "content-type": "text/plain" })],
  ]),
];
