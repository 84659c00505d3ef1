import { expect, test } from "vitest";
import type { Member, Person } from "#lib/auth/actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { findMember } from "#lib/auth/require-member.ts";
import { db } from "#lib/db/client.ts";
import { endSlotSchema, sittingSchema } from "#lib/office-hours/queue/queue-schema.ts";
import {
  addTime,
  changeTopic,
  joinQueue,
  leaveQueue,
  moveSlot,
  startTalk,
  stopTalk,
} from "#lib/office-hours/queue/queue-store.ts";
import { officeHoursSchema } from "#lib/office-hours/series/office-hours-schema.ts";
import {
  createOfficeHours,
  editOfficeHours,
  findOfficeHours,
  listOfficeHours,
} from "#lib/office-hours/series/office-hours-store.ts";
import { occurrencesFrom } from "#lib/office-hours/series/rhythm.ts";
import { closeSession, hostSession, openSession } from "#lib/office-hours/sessions/session-store.ts";
import { listBroughtTo } from "./brought-to-store.ts";
import { endTalk } from "./end-talk-store.ts";
import { joinWithStory } from "./join-with-story-store.ts";
import { findSessionState, listPastSessions } from "./session-state-store.ts";

/** A Thursday, half past two in Berlin. */
const startsAt = new Date("2026-11-26T13:30:00Z");
const begun = new Date("2026-11-26T13:31:00Z");

const typed = {
  name: "Performance hour",
  timeZone: "Europe/Berlin",
  weekday: 4,
  startMinute: "14:30",
  durationMinutes: 60,
  everyWeeks: 1,
  startsOn: "2026-11-01",
  slotMinutes: 10,
  hostIds: [],
};
const input = officeHoursSchema.parse(typed);

async function someOfficeHours(team: string) {
  const host = await newTestMember(team);
  const made = await createOfficeHours(host, { ...input, hostIds: [host.userId] });
  if (!made.ok) throw new Error("not made");
  const sitting = { officeHoursId: made.value.id, startsAt };
  const guests = await Promise.all(["Ann", "Ben", "Cat", "Dan", "Eve"].map((name) => aViewer(host, name)));
  return { host, guests, sitting, id: made.value.id };
}

async function aViewer({ teamId, teamSlug }: Member, name: string): Promise<Member> {
  const email = `${name}-${teamSlug}@headroom.test`.toLowerCase();
  const user = await db.user.create({ data: { name, email, passwordHash: "none" } });
  await db.membership.create({ data: { teamId, userId: user.id, role: "viewer" } });
  const member = await findMember({ kind: "person", userId: user.id, name, email, isAdmin: false } as Person, teamSlug);
  if (!member) throw new Error("the viewer is no member");
  return member;
}

async function queued({ guests, sitting }: Awaited<ReturnType<typeof someOfficeHours>>): Promise<string[]> {
  const ids: string[] = [];
  for (const guest of guests) {
    const joined = await joinQueue(guest, { ...sitting, topic: `${guest.name}'s page is slow`, storyId: null }, begun);
    if (!joined.ok) throw new Error(joined.errors[0]?.message);
    ids.push(joined.value.slotId);
  }
  return ids;
}

async function stateOf(member: Member, id: string) {
  const series = await findOfficeHours(member, id);
  const [next] = series ? occurrencesFrom(series, startsAt, 1) : [];
  if (!series || !next) throw new Error("no office hours");
  return findSessionState(member, series, next, begun);
}

test("five who queue are talked with in turn, each with an outcome of which they hear", async () => {
  const hours = await someOfficeHours("five-talks");
  const { host, guests, sitting, id } = hours;
  const [ann = "", ben = "", cat = "", dan = "", eve = ""] = await queued(hours);
  expect(await openSession(host, sitting, begun)).toEqual({ ok: true, value: undefined });
  let minute = 0;
  const now = () => new Date(begun.getTime() + 60_000 * minute++);
  const start = (slotId: string) => startTalk(host, slotId, now());
  const end = (slotId: string, outcome: object) => endTalk(host, endSlotSchema.parse({ slotId, ...outcome }), now());

  await start(ann);
  expect(await start(ben)).toMatchObject({ ok: false, errors: [{ message: /is talking/ }] });
  expect(await addTime(host, ann)).toMatchObject({ ok: true });
  const story = await end(ann, { outcome: "story", title: "Ann's page is slow" });
  expect(story).toMatchObject({ ok: true, value: { storyKey: "FIV-1" } });
  expect(await end(ann, { outcome: "answered", notes: "Again." })).toMatchObject({ ok: false });
  await start(ben);
  expect(await end(ben, { outcome: "duplicate", storyKey: "fiv-1" })).toMatchObject({
    ok: true,
    value: { storyKey: "FIV-1" },
  });
  await start(cat);
  await end(cat, { outcome: "answered", notes: "Raise the pool." });
  await start(dan);
  await end(dan, { outcome: "declined", notes: "It is not ours." });
  await start(eve);
  await stopTalk(host, eve);
  await start(eve);
  await end(eve, { outcome: "story", storyKey: "FIV-1" });
  expect(await closeSession(host, { ...sitting, notes: "A good hour." }, begun)).toEqual({
    ok: true,
    value: { moved: 0 },
  });

  const { sessions, next } = await listPastSessions(host, id, new Date("2026-11-27T00:00:00Z"));
  expect(next).toBeNull();
  const [held] = sessions;
  expect(held?.slots.map(({ name, outcome, outcomeStory }) => [name, outcome, outcomeStory?.key])).toEqual([
    ["Ann", "story", "FIV-1"],
    ["Ben", "duplicate", "FIV-1"],
    ["Cat", "answered", undefined],
    ["Dan", "declined", undefined],
    ["Eve", "story", "FIV-1"],
  ]);
  const followers = await db.storyPerson.findMany({ where: { isFollowing: true, story: { teamId: host.teamId } } });
  const [first, second, , , last] = guests;
  expect(followers.map(({ userId }) => userId)).toEqual(
    expect.arrayContaining([first?.userId, second?.userId, last?.userId]),
  );
  const told = await db.notice.findMany({
    where: { userId: guests[3]?.userId ?? "", kind: "office-hours" },
    orderBy: { id: "asc" },
  });
  expect(told.map(({ text }) => text)).toEqual([
    "Performance hour is open: you are number 4 in the queue",
    "You are next in Performance hour",
    "What you brought to Performance hour: declined: It is not ours.",
  ]);
});

test("who was not reached is among the first of the next sitting, in the same order", async () => {
  const hours = await someOfficeHours("not-reached");
  const { host, guests, sitting } = hours;
  const [first, second] = await queued(hours);
  await moveSlot(host, { slotId: second ?? "", to: 0 });
  await leaveQueue(guests[4] as Member, (await stateOf(host, hours.id)).slots.at(-1)?.id ?? "", begun);
  const next = { ...sitting, startsAt: new Date("2026-12-03T13:30:00Z") };
  await joinQueue(guests[4] as Member, { ...next, topic: "Later", storyId: null }, begun);
  await openSession(host, sitting, begun);
  expect(first).toBeDefined();
  expect(await closeSession(host, { ...sitting, notes: "" }, begun)).toEqual({ ok: true, value: { moved: 4 } });
  const rows = await db.officeSlot.findMany({
    where: { session: { officeHoursId: hours.id, startsAt: next.startsAt } },
    orderBy: { position: "asc" },
  });
  expect(rows.map(({ name }) => name)).toEqual(["Ben", "Ann", "Cat", "Dan", "Eve"]);
});

test("who waits and has a place in the next sitting already keeps one, the earlier, with both topics", async () => {
  const hours = await someOfficeHours("two-places");
  const { host, guests, sitting } = hours;
  await queued(hours);
  const [ann, ben, cat] = guests as [Member, Member, Member];
  const next = { ...sitting, startsAt: new Date("2026-12-03T13:30:00Z") };
  const { id: storyId } = await db.story.create({ data: { teamId: host.teamId, number: 1, title: "Carts" } });
  await joinQueue(host, { ...next, topic: "First of the next one", storyId: null }, begun);
  await joinQueue(ann, { ...next, topic: "Ann's carts", storyId }, begun);
  await joinQueue(ben, { ...next, topic: "Ben's page is slow", storyId: null }, begun);
  await joinQueue(cat, { ...next, topic: "x".repeat(300), storyId: null }, begun);
  await openSession(host, sitting, begun);
  expect(await closeSession(host, { ...sitting, notes: "" }, begun)).toEqual({ ok: true, value: { moved: 5 } });
  const rows = await db.officeSlot.findMany({
    where: { session: { officeHoursId: hours.id, startsAt: next.startsAt }, state: "waiting" },
    orderBy: { position: "asc" },
  });
  expect(rows.map(({ name, topic, storyId: brought }) => [name, topic, brought])).toEqual([
    ["Ann", "Ann's page is slow; Ann's carts", storyId],
    ["Ben", "Ben's page is slow", null],
    ["Cat", `Cat's page is slow; ${"x".repeat(300)}`, null],
    ["Dan", "Dan's page is slow", null],
    ["Eve", "Eve's page is slow", null],
    [host.name, "First of the next one", null],
  ]);
});

test("a place in the queue is one's own: others cannot leave it, and nobody has two", async () => {
  const hours = await someOfficeHours("own-place");
  const [ann = ""] = await queued(hours);
  const [first, second] = hours.guests as [Member, Member];
  expect(await leaveQueue(second, ann, begun)).toMatchObject({ ok: false });
  const again = { ...hours.sitting, topic: "Again", storyId: null };
  expect(await joinQueue(first, again, begun)).toMatchObject({ ok: false, errors: [{ path: "topic" }] });
  const twice = await Promise.all([0, 1].map(() => joinQueue(hours.host, { ...again, topic: "Twice" }, begun)));
  expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
});

test("nobody queues for a sitting that is over or years ahead, and no row is made of it", async () => {
  const { host, id, sitting, guests } = await someOfficeHours("far-ahead");
  const topic = { topic: "Slow", storyId: null };
  for (const at of ["2026-11-12T13:30:00Z", "2036-11-27T13:30:00Z"]) {
    const joined = await joinQueue(guests[0] as Member, { ...sitting, startsAt: new Date(at), ...topic }, begun);
    expect(joined).toMatchObject({ ok: false });
    const far = { ...sitting, startsAt: new Date(at) };
    expect(await hostSession(host, far, begun)).toMatchObject({ ok: false });
    expect(await openSession(host, far, begun)).toMatchObject({ ok: false });
    expect(await closeSession(host, { ...far, notes: "" }, begun)).toMatchObject({ ok: false });
  }
  expect(sittingSchema.safeParse({ officeHoursId: id, startsAt: "0000-01-01T00:00:00Z" }).success).toBe(false);
  expect(await db.officeSession.count({ where: { officeHoursId: id } })).toBe(0);
});

test("an address to join at is no longer than others", () => {
  const joinUrl = `https://meet.example/${"a".repeat(2_000)}`;
  expect(officeHoursSchema.safeParse({ ...typed, joinUrl })).toMatchObject({ success: false });
});

test("of two hosts who begin a talk at once one does", async () => {
  const hours = await someOfficeHours("two-hosts");
  const [ann = "", ben = ""] = await queued(hours);
  await openSession(hours.host, hours.sitting, begun);
  const begunTalks = await Promise.all([ann, ben].map((slotId) => startTalk(hours.host, slotId, begun)));
  expect(begunTalks.filter(({ ok }) => ok)).toHaveLength(1);
});

test("another team finds no office hours, and changes nothing in them", async () => {
  const hours = await someOfficeHours("own-hours");
  const [ann = ""] = await queued(hours);
  const stranger = await newTestMember("strange-hours");
  expect(await listOfficeHours(stranger)).toEqual([]);
  expect(await findOfficeHours(stranger, hours.id)).toBeNull();
  const refusals = await Promise.all([
    editOfficeHours(stranger, { ...input, id: hours.id }),
    openSession(stranger, hours.sitting, begun),
    joinQueue(stranger, { ...hours.sitting, topic: "Mine", storyId: null }, begun),
    startTalk(stranger, ann, begun),
    leaveQueue(stranger, ann, begun),
    endTalk(stranger, endSlotSchema.parse({ slotId: ann, outcome: "answered", notes: "x" }), begun),
  ]);
  expect(refusals.map(({ ok }) => ok)).toEqual([false, false, false, false, false, false]);
  expect(await createOfficeHours(stranger, { ...input, hostIds: [hours.host.userId] })).toMatchObject({ ok: false });
});

test("nobody queues for a time at which none are held, nor for one that is over", async () => {
  const hours = await someOfficeHours("right-time");
  const at = (time: string) => ({ ...hours.sitting, startsAt: new Date(time), topic: "Slow", storyId: null });
  expect(await joinQueue(hours.host, at("2026-11-26T13:00:00Z"), begun)).toMatchObject({ ok: false });
  expect(await joinQueue(hours.host, at("2026-11-19T13:30:00Z"), begun)).toMatchObject({ ok: false });
  expect(await openSession(hours.host, hours.sitting, new Date("2026-11-26T12:59:00Z"))).toMatchObject({ ok: false });
});

test("a host takes a sitting over, before it and in the middle of it, and it says so from then on", async () => {
  const hours = await someOfficeHours("taken-over");
  const { host, guests, sitting, id } = hours;
  await db.membership.updateMany({ where: { userId: guests[0]?.userId }, data: { role: "member" } });
  const other = await findMember(
    { kind: "person", userId: guests[0]?.userId ?? "", name: "Ann" } as Person,
    host.teamSlug,
  );
  if (!other) throw new Error("no second host");
  await hostSession(other, sitting, begun);
  expect((await stateOf(host, id)).host).toBe("Ann");
  await openSession(host, sitting, begun);
  await hostSession(other, sitting, begun);
  expect((await stateOf(host, id)).host).toBe("Ann");
  await closeSession(host, { ...sitting, notes: "" }, begun);
  expect(await hostSession(host, sitting, begun)).toMatchObject({ ok: false });
});

test("whoever waits changes what they bring, and nobody else does", async () => {
  const hours = await someOfficeHours("changed-topic");
  const [ann = ""] = await queued(hours);
  const [first, second] = hours.guests as [Member, Member];
  expect(await changeTopic(second, { slotId: ann, topic: "Mine now" })).toMatchObject({ ok: false });
  expect(await changeTopic(first, { slotId: ann, topic: "The cart too" })).toMatchObject({ ok: true });
  expect((await stateOf(hours.host, hours.id)).slots[0]?.topic).toBe("The cart too");
});

test("a story tells the office hours that it was brought to, and that it came of", async () => {
  const hours = await someOfficeHours("brought");
  const { host, guests, sitting, id } = hours;
  const [ann = ""] = await queued(hours);
  await openSession(host, sitting, begun);
  await startTalk(host, ann, begun);
  const ended = await endTalk(host, endSlotSchema.parse({ slotId: ann, outcome: "story", title: "Slow" }), begun);
  const storyKey = ended.ok ? (ended.value.storyKey ?? "") : "";
  const next = { ...sitting, startsAt: new Date("2026-12-03T13:30:00Z") };
  await joinWithStory(guests[0] as Member, { ...next, topic: "Again", storyKey }, begun);
  const story = await db.story.findFirstOrThrow({ where: { teamId: host.teamId } });
  expect(await listBroughtTo(host, story.id)).toMatchObject([
    { officeHoursId: id, name: "Performance hour", startsAt: next.startsAt, by: "Ann", outcome: null },
    { startsAt: sitting.startsAt, by: "Ann", outcome: "story" },
  ]);
  expect(await listBroughtTo(await newTestMember("brought-not"), story.id)).toEqual([]);
});
