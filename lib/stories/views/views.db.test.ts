import { beforeAll, expect, test } from "vitest";
import type { Member, Person } from "#lib/auth/actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { findMember } from "#lib/auth/require-member.ts";
import { db } from "#lib/db/client.ts";
import { defaultOf, listViews } from "./list-views-store.ts";
import { newViewSchema } from "./view-schema.ts";
import { changeView, createView, removeView } from "./view-store.ts";

let ada: Member;
let bob: Member;
let stranger: Member;

beforeAll(async () => {
  ada = await newTestMember("views-one");
  stranger = await newTestMember("views-two");
  const user = await db.user.create({ data: { name: "Bob", email: "bob@views.test", passwordHash: "none" } });
  await db.membership.create({ data: { teamId: ada.teamId, userId: user.id, role: "member" } });
  const person = { kind: "person", userId: user.id, sessionId: "", name: "Bob", email: user.email, isAdmin: false };
  const member = await findMember(person as Person, "views-one");
  if (!member) throw new Error("no member");
  bob = member;
});

const view = (name: string, more: { query?: string; isDefault?: boolean } = {}) =>
  newViewSchema.parse({ name, query: "", ...more });
const names = async (member: Member) => (await listViews(member)).map(({ name }) => name);

test("one's own views are one's own, and the team's are everybody's of the team", async () => {
  await createView(ada, "me", view("Mine", { query: "owner=me&lost=1&sort=random" }));
  await createView(bob, "team", view("Ours", { query: "state=all" }));
  expect(await names(ada)).toEqual(["Mine", "Ours"]);
  expect(await names(bob)).toEqual(["Ours"]);
  expect(await names(stranger)).toEqual([]);
  expect((await listViews(ada))[0]).toMatchObject({ query: "state=inbox&owner=me", isShared: false, madeBy: ada.name });
});

test("a name is given once, among one's own and among the team's", async () => {
  expect(await createView(ada, "me", view("Mine"))).toMatchObject({ ok: false, errors: [{ path: "name" }] });
  const results = await Promise.all([1, 2, 3].map(() => createView(ada, "team", view("Mine"))));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
});

test("one's own default comes before the team's, and there is one of each", async () => {
  await createView(bob, "team", view("First", { isDefault: true }));
  expect(defaultOf(await listViews(ada))).toMatchObject({ name: "First" });
  await createView(bob, "team", view("Second", { isDefault: true }));
  expect(defaultOf(await listViews(ada))).toMatchObject({ name: "Second" });
  const own = (await listViews(ada)).find(({ isShared }) => !isShared);
  expect(await changeView(ada, "me", { id: own?.id ?? "", isDefault: true })).toMatchObject({ ok: true });
  expect(defaultOf(await listViews(ada))).toMatchObject({ name: "Mine" });
  expect(defaultOf(await listViews(bob))).toMatchObject({ name: "Second" });
});

test("nobody changes or removes what is another's, and a team's view not as their own", async () => {
  const mine = (await listViews(ada)).find(({ isShared }) => !isShared);
  const ours = (await listViews(ada)).find(({ isShared }) => isShared);
  if (!mine || !ours) throw new Error("no views");
  for (const [member, owner, id] of [
    [bob, "me", mine.id],
    [bob, "team", mine.id],
    [ada, "me", ours.id],
    [stranger, "team", ours.id],
  ] as const) {
    expect(await changeView(member, owner, { id, name: "Taken" })).toMatchObject({ ok: false });
    expect(await removeView(member, owner, id)).toMatchObject({ ok: false });
  }
  expect(await changeView(ada, "me", { id: mine.id, name: "Renamed", query: "state=closed" })).toMatchObject({
    ok: true,
  });
  expect(await removeView(ada, "team", ours.id)).toMatchObject({ ok: true });
  expect(await names(ada)).toContain("Renamed");
});

test("what happens to the team's views is in the audit log, what happens to one's own is not", async () => {
  const entries = await db.auditEntry.findMany({
    where: { teamId: ada.teamId, action: { startsWith: "story-view." } },
  });
  expect(new Set(entries.map(({ action }) => action))).toEqual(new Set(["story-view.saved", "story-view.removed"]));
  expect(entries.map(({ subject }) => subject)).not.toContain("Renamed");
});
