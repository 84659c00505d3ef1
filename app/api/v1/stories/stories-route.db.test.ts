import { beforeAll, expect, test } from "vitest";
import type { Member } from "#lib/auth/actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { aToken } from "#lib/auth/testing/cast.ts";
import { apiDocument } from "#lib/compose/api-document.ts";
import { db } from "#lib/db/client.ts";
import { answerChecker, operationsOf } from "../contract/check-answer.test-data.ts";
import { GET as getNotes, POST as postNote } from "./[key]/notes/route.ts";
import { GET as getStory, PATCH as patchStory } from "./[key]/route.ts";
import { POST as postTransition } from "./[key]/transitions/route.ts";
import { GET as listStories, POST as postStory } from "./route.ts";

const document = apiDocument("http://headroom.test");
const faultsOf = answerChecker(document);
const operations = new Map(operationsOf(document).map((operation) => [operation.id, operation]));
const handlers = {
  listStories,
  fileStory: postStory,
  getStory,
  editStory: patchStory,
  moveStory: postTransition,
  listStoryNotes: getNotes,
  addStoryNote: postNote,
};

let mia: Member;
let token: string;

beforeAll(async () => {
  mia = await newTestMember("by-api", "lead");
  token = (await aToken(mia.teamId, ["stories:read", "stories:write"])).token;
  await db.service.create({ data: { teamId: mia.teamId, slug: "cart", name: "Cart" } });
  await db.test.create({ data: { teamId: mia.teamId, slug: "checkout", name: "Checkout" } });
});

type Asked = { key?: string; query?: Record<string, string>; body?: object; bearer?: string };

/** Calls an operation; its answer is as the document says. */
async function call(id: keyof typeof handlers, { key = "", query = {}, body, bearer = token }: Asked = {}) {
  const operation = operations.get(id);
  if (!operation) throw new Error(`${id} is not documented`);
  const request = new Request(`http://headroom.example/api/v1/stories?${new URLSearchParams(query)}`, {
    method: operation.method.toUpperCase(),
    headers: { authorization: `Bearer ${bearer}`, ...(body && { "content-type": "application/json" }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  const answer = await handlers[id](request, { params: Promise.resolve({ key }) });
  const sniffed = new Headers(answer.headers);
  // next.config.ts adds it.
  sniffed.set("x-content-type-options", "nosniff");
  const text = await answer.text();
  const told = new Response(text, { status: answer.status, headers: sniffed });
  expect(await faultsOf(operation, told)).toEqual([]);
  return { status: answer.status, json: JSON.parse(text) };
}

async function filed(fields: object = {}): Promise<string> {
  return (await call("fileStory", { body: { title: "Baskets time out", ...fields } })).json.key;
}

test("a story is filed, read, changed, moved and noted with the names that people use", async () => {
  const sent = {
    kind: "incident",
    service: "cart",
    responsibleTeam: "by-api",
    owner: "by-api@headroom.test",
    investigator: mia.userId,
    customersPerWeek: { low: 300, likely: 480, high: 700 },
    watch: { test: "checkout", metric: "p95Ms" },
    deadline: "2026-12-24",
  };
  const key = await filed(sent);
  const { json: story } = await call("getStory", { key });
  expect(story).toMatchObject({
    ...sent,
    key,
    url: expect.stringMatching(new RegExp(`/teams/by-api/stories/${key}$`)),
    state: "inbox",
    owner: { id: mia.userId, name: mia.name },
    investigator: { id: mia.userId },
    watch: { test: "checkout", metric: "p95Ms", label: "", branch: "" },
    effortHours: null,
    reporter: { id: null, name: "CI" },
    sources: { customers: { source: "CI", confidence: "guess" } },
  });
  expect(await call("editStory", { key, body: { changes: { service: null } } })).toMatchObject({
    status: 200,
    json: { service: null, version: 2 },
  });
  const fields = { customerImpact: "They pay twice." };
  expect(await call("moveStory", { key, body: { from: "inbox", to: "framed", fields } })).toMatchObject({
    status: 200,
    json: { state: "framed", customerImpact: "They pay twice." },
  });
  expect(await call("moveStory", { key, body: { from: "inbox", to: "framed" } })).toMatchObject({
    status: 409,
    json: { errors: [{ path: "from", message: expect.stringMatching(/“Framed” by now/) }] },
  });
  expect(await call("addStoryNote", { key, body: { text: "Seen." } })).toMatchObject({ status: 201 });
  await call("addStoryNote", { key, body: { text: "Again." } });
  const { json: first } = await call("listStoryNotes", { key, query: { limit: "1" } });
  expect(first).toMatchObject({ items: [{ text: "Seen.", author: "CI" }], nextCursor: expect.any(String) });
  const { json: second } = await call("listStoryNotes", { key, query: { limit: "1", cursor: first.nextCursor } });
  expect(second).toMatchObject({ items: [{ text: "Again." }], nextCursor: null });
});

test("a transition writes over nothing that somebody else changed since `base`", async () => {
  const key = await filed({ title: "Baskets", customerImpact: "They wait." });
  const fields = { customerImpact: "They pay twice.", affectedGroup: "phones", responsibleTeam: "by-api" };
  const body = { to: "framed", fields, base: { customerImpact: "", responsibleTeam: null } };
  expect(await call("moveStory", { key, body })).toMatchObject({
    status: 409,
    json: {
      conflicts: [{ field: "customerImpact", base: "", mine: "They pay twice.", theirs: "They wait." }],
      errors: [],
    },
  });
  expect(await call("moveStory", { key, body: { ...body, base: { owner: "moon@moon.example" } } })).toMatchObject({
    status: 422,
    json: { errors: [{ path: "base.owner" }] },
  });
  const seen = { ...body, base: { customerImpact: "They wait." } };
  expect(await call("moveStory", { key, body: seen })).toMatchObject({ status: 200, json: { state: "framed" } });
});

test("names that lead to nothing are refused where they stand", async () => {
  const names = {
    service: "moon",
    responsibleTeam: "moon",
    owner: "nobody@moon.example",
    watch: { test: "moon", metric: "p95Ms" },
  };
  const refused = await call("fileStory", { body: { title: "X", ...names } });
  expect(refused.status).toBe(400);
  expect(refused.json.errors.map(({ path }: { path: string }) => path).sort()).toEqual([
    "owner",
    "responsibleTeam",
    "service",
    "watch.test",
  ]);
  const key = await filed();
  const changes = { accountableTeam: "moon" };
  expect((await call("editStory", { key, body: { changes } })).json.errors).toMatchObject([
    { path: "changes.accountableTeam" },
  ]);
  const move = { to: "framed", fields: { service: "moon" } };
  expect(await call("moveStory", { key, body: move })).toMatchObject({
    status: 422,
    json: { errors: [{ path: "fields.service" }] },
  });
});

test("a private team of others answers as one that is not there", async () => {
  await db.team.create({ data: { slug: "by-api-secret", name: "Secret", visibility: "private" } });
  const key = await filed();
  const answers = async (responsibleTeam: string) => {
    const bodies = [
      { changes: { responsibleTeam } },
      { changes: { responsibleTeam, service: "moon" } },
      { changes: { why: "The pool" }, base: { responsibleTeam } },
    ];
    return Promise.all(bodies.map((body) => call("editStory", { key, body })));
  };
  expect(await answers("by-api-secret")).toEqual(await answers("by-api-nobody"));
});

test("days that no calendar of the database has are refused", async () => {
  expect((await call("fileStory", { body: { title: "Old", deadline: "0000-01-01" } })).status).toBe(400);
});

test("what somebody else changed meanwhile comes back with both values, and nothing is written", async () => {
  const key = await filed({ responsibleTeam: "by-api", why: "N+1" });
  const changes = { responsibleTeam: null, why: "The pool", title: "Baskets are slow" };
  const base = { responsibleTeam: null, why: "", title: "Baskets time out" };
  const conflict = await call("editStory", { key, body: { changes, base } });
  expect(conflict).toMatchObject({
    status: 409,
    json: { conflicts: [{ field: "why", base: "", mine: "The pool", theirs: "N+1" }] },
  });
  expect((await call("getStory", { key })).json).toMatchObject({ title: "Baskets time out", why: "N+1", version: 1 });
  await db.team.create({ data: { slug: "others", name: "Others", visibility: "open" } });
  const body = { changes: { responsibleTeam: "others" }, base: { responsibleTeam: null } };
  expect((await call("editStory", { key, body })).json.conflicts).toEqual([
    { field: "responsibleTeam", base: null, mine: "others", theirs: "by-api" },
  ]);
});

test("the list is filtered, sorted and paged, also by a saved view", async () => {
  const title = "Invoices are slow";
  for (const likely of [5, 50, 500]) await filed({ title, customersPerWeek: { low: 1, likely, high: 900 } });
  const query = { q: "invoices", sort: "customers", limit: "2" };
  const first = await call("listStories", { query });
  const likely = (page: { json: { items: { customersPerWeek: { likely: number } }[] } }) =>
    page.json.items.map(({ customersPerWeek }) => customersPerWeek.likely);
  expect(likely(first)).toEqual([500, 50]);
  expect(likely(await call("listStories", { query: { ...query, cursor: first.json.nextCursor } }))).toEqual([5]);
  const data = { teamId: mia.teamId, name: "Many", query: "customers=40&sort=customers&state=all", madeBy: "Mia" };
  await db.storyView.create({ data });
  expect(likely(await call("listStories", { query: { view: "Many", q: "invoices" } }))).toEqual([500, 50]);
  expect((await call("listStories", { query: { state: "open" } })).status).toBe(400);
  expect((await call("listStories", { query: { view: "Few" } })).json.errors).toMatchObject([{ path: "view" }]);
});

test("another team's token finds none of it", async () => {
  const key = await filed();
  const stranger = await newTestMember("by-api-strange");
  const bearer = (await aToken(stranger.teamId, ["stories:read", "stories:write"])).token;
  const body = { text: "Mine", to: "declined", reason: "Mine", changes: { why: "Mine" } };
  expect((await call("listStories", { bearer })).json.items).toEqual([]);
  expect((await call("getStory", { key, bearer })).status).toBe(404);
  expect((await call("listStoryNotes", { key, bearer })).status).toBe(404);
  expect((await call("editStory", { key, bearer, body: { changes: body.changes } })).status).toBe(404);
  expect((await call("moveStory", { key, bearer, body: { to: "declined", reason: "Mine" } })).status).toBe(404);
  expect((await call("addStoryNote", { key, bearer, body: { text: "Mine" } })).status).toBe(404);
});
