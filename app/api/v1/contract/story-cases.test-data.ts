import { randomUUID } from "node:crypto";
import { type ContractCase, casesOf } from "./contract-case.test-data.ts";
import type { ContractWorld } from "./contract-world.test-data.ts";

const json = { "content-type": "application/json" };
const nowhere = "CHK-99999";

function send(
  world: ContractWorld,
  method: "POST" | "PATCH",
  path: string,
  body: unknown,
  headers: Record<string, string> = json,
): Promise<Response> {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return world.ask(`/api/v1/stories${path}`, { method, body: text, headers });
}

async function filed(world: ContractWorld, fields: object = {}): Promise<string> {
  const answer = await send(world, "POST", "", { title: "Baskets time out", ...fields });
  return (await answer.json()).key;
}

/** A story of another team: its key is of no use here. */
async function othersStory(world: ContractWorld): Promise<string> {
  const query = { team: "others" };
  const body = JSON.stringify({ title: "Theirs" });
  const answer = await world.call("/api/v1/stories", { method: "POST", query, body, headers: json });
  return (await answer.json()).key;
}

const known = {
  kind: "incident",
  customerImpact: "They pay twice.",
  customersPerWeek: { low: 1, likely: 2, high: 3 },
  revenueMinor: { low: 1, likely: 2, high: 3, currency: "EUR", per: "month" },
  metric: { name: "p95", percentile: 95, baseline: 5.2, target: 1, unit: "s", population: "", window: "" },
  watch: { test: "checkout", metric: "p95Ms" },
  sources: { customers: { source: "sessions", on: "2026-11-20", confidence: "measured" } },
  deadline: "2026-12-24",
};
const tooMuch = { title: "x".repeat(1_100_000) };

function nothingThere(path: string, call: (world: ContractWorld, path: string) => Promise<Response>) {
  return [
    [404, "no story", (world: ContractWorld) => call(world, `/${nowhere}${path}`)],
    [404, "another team's story", async (world: ContractWorld) => call(world, `/${await othersStory(world)}${path}`)],
  ] satisfies Parameters<typeof casesOf>[1];
}

const get = (world: ContractWorld, path: string) => world.ask(`/api/v1/stories${path}`);

async function viewOf(world: ContractWorld): Promise<string> {
  const name = `View ${randomUUID()}`;
  await world.instance.sql(
    `insert into "StoryView" (id, "teamId", name, query, "madeBy", "updatedAt")
     select gen_random_uuid(), "teamId", $1, 'state=inbox&sort=customers', 'Ada', now() from "Run" where id = $2`,
    [name, world.runId],
  );
  return name;
}

/** Calls of the operations of stories. */
export const storyCases: ContractCase[] = [
  ...casesOf("listStories", [
    [
      200,
      "all of them",
      async (world) => {
        await filed(world, known);
        return get(world, "");
      },
    ],
    [
      200,
      "those of a search, the most customers first",
      (world) =>
        world.ask("/api/v1/stories", { query: { q: "baskets", sort: "customers", limit: "1", state: "inbox" } }),
    ],
    [200, "those of a view", async (world) => world.ask("/api/v1/stories", { query: { view: await viewOf(world) } })],
    [400, "a state that is none", (world) => world.ask("/api/v1/stories", { query: { state: "open" } })],
    [400, "a view that is none", (world) => world.ask("/api/v1/stories", { query: { view: "Mine" } })],
    [400, "by no cursor", (world) => world.ask("/api/v1/stories", { query: { cursor: "x" } })],
  ]),
  ...casesOf("fileStory", [
    [201, "a title", (world) => send(world, "POST", "", { title: "Baskets time out" })],
    [201, "all that is known", (world) => send(world, "POST", "", { title: "Baskets time out", ...known })],
    [400, "no title", (world) => send(world, "POST", "", {})],
    [400, "a team that is none", (world) => send(world, "POST", "", { title: "X", responsibleTeam: "moon" })],
    [400, "an unknown field", (world) => send(world, "POST", "", { title: "X", state: "closed" })],
    [413, "too much", (world) => send(world, "POST", "", tooMuch)],
    [415, "no JSON by its type", (world) => send(world, "POST", "", {}, { "content-type": "text/plain" })],
  ]),
  ...casesOf("getStory", [
    [200, "a story", async (world) => get(world, `/${await filed(world, known)}`)],
    [
      200,
      "a snoozed one",
      async (world) => {
        const key = await filed(world);
        const wakesWhen = { kind: "customers", atLeast: 50 };
        const move = { to: "snoozed", wakesAt: "2099-01-01T00:00:00Z", wakesWhen };
        await (await send(world, "POST", `/${key}/transitions`, move)).arrayBuffer();
        return get(world, `/${key}`);
      },
    ],
    ...nothingThere("", get),
  ]),
  ...casesOf("editStory", [
    [
      200,
      "a range",
      async (world) => send(world, "PATCH", `/${await filed(world)}`, { changes: { effortHours: null, why: "N+1" } }),
    ],
    [400, "nothing", async (world) => send(world, "PATCH", `/${await filed(world)}`, { changes: {} })],
    [
      400,
      "a range out of order",
      async (world) =>
        send(world, "PATCH", `/${await filed(world)}`, { changes: { effortHours: { low: 3, likely: 2, high: 1 } } }),
    ],
    [
      409,
      "what somebody else changed",
      async (world) => {
        const key = await filed(world);
        return send(world, "PATCH", `/${key}`, { changes: { title: "Mine" }, base: { title: "What it was before" } });
      },
    ],
    [413, "too much", (world) => send(world, "PATCH", `/${nowhere}`, { changes: tooMuch })],
    [415, "no JSON by its type", (world) => send(world, "PATCH", `/${nowhere}`, {}, { "content-type": "text/plain" })],
    ...nothingThere("", (world, path) => send(world, "PATCH", path, { changes: { why: "" } })),
  ]),
  ...casesOf("moveStory", [
    [
      200,
      "a declined one",
      async (world) => send(world, "POST", `/${await filed(world)}/transitions`, { to: "declined", reason: "No." }),
    ],
    [400, "to nowhere", async (world) => send(world, "POST", `/${await filed(world)}/transitions`, { to: "done" })],
    [
      409,
      "from where it is not",
      async (world) => send(world, "POST", `/${await filed(world)}/transitions`, { from: "framed", to: "declined" }),
    ],
    [
      422,
      "without a reason",
      async (world) => send(world, "POST", `/${await filed(world)}/transitions`, { to: "declined" }),
    ],
    [413, "too much", (world) => send(world, "POST", `/${nowhere}/transitions`, { to: "declined", ...tooMuch })],
    [
      415,
      "no JSON by its type",
      (world) => send(world, "POST", `/${nowhere}/transitions`, {}, { "content-type": "text/plain" }),
    ],
    ...nothingThere("/transitions", (world, path) => send(world, "POST", path, { to: "declined", reason: "No." })),
  ]),
  ...casesOf("listStoryNotes", [
    [
      200,
      "a note",
      async (world) => {
        const key = await filed(world);
        await (await send(world, "POST", `/${key}/notes`, { text: "Seen." })).arrayBuffer();
        return get(world, `/${key}/notes`);
      },
    ],
    [
      400,
      "by no cursor",
      async (world) => world.ask(`/api/v1/stories/${await filed(world)}/notes`, { query: { cursor: "x" } }),
    ],
    ...nothingThere("/notes", get),
  ]),
  ...casesOf("addStoryNote", [
    [201, "a note", async (world) => send(world, "POST", `/${await filed(world)}/notes`, { text: "Seen." })],
    [400, "nothing", async (world) => send(world, "POST", `/${await filed(world)}/notes`, { text: " " })],
    [413, "too much", (world) => send(world, "POST", `/${nowhere}/notes`, tooMuch)],
    [
      415,
      "no JSON by its type",
      (world) => send(world, "POST", `/${nowhere}/notes`, {}, { "content-type": "text/plain" }),
    ],
    ...nothingThere("/notes", (world, path) => send(world, "POST", path, { text: "Seen." })),
  ]),
  ...casesOf("listStoryViews", [
    [
      200,
      "a team's",
      async (world) => {
        await viewOf(world);
        return world.ask("/api/v1/story-views");
      },
    ],
  ]),
];
