import { afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Member, Person } from "#lib/auth/actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { moveSchema } from "../states/move-schema.ts";
import { newColleague, newInvestigatedStory } from "../story/investigated-story.test-data.ts";
import { moveStory } from "../story/move-story-store.ts";
import { findStory } from "../story/story-store.ts";
import { startAnotherTimebox } from "./another-timebox-store.ts";
import { endByHypothesis, writeHypothesis } from "./end-by-hypothesis-store.ts";
import { extendTimebox } from "./extend-timebox-store.ts";
import { handOver } from "./hand-over-store.ts";
import { findOwnClocks } from "./own-clocks-store.ts";
import { pauseTimebox } from "./pause-timebox-store.ts";
import { resumeTimebox } from "./resume-timebox-store.ts";
import { tendTimeboxes } from "./tend-timeboxes-store.ts";
import { listTimeboxes } from "./timebox-store.ts";

const start = Date.parse("2026-11-21T09:00:00Z");
const minute = 60_000;
const at = (minutes: number) => new Date(start + minutes * minute);
const asPerson = ({ userId, isAdmin }: Member) => ({ kind: "person", userId, isAdmin }) as Person;

let ada: Member;
let bob: Member;
let eve: Member;
let stranger: Member;

beforeAll(async () => {
  ada = await newTestMember("timeboxes");
  bob = await newColleague(ada, "Bob");
  eve = await newColleague(ada, "Eve");
  stranger = await newTestMember("strangers");
});

async function theOpen(member: Member, storyId: string, minutes: number) {
  const [timebox] = await listTimeboxes(member, storyId, at(minutes));
  if (!timebox) throw new Error("no timebox");
  return timebox;
}

/** So that each test starts with nobody's clock running. */
afterEach(async () => {
  await db.timebox.updateMany({ where: { endedAt: null }, data: { endedAt: at(0) } });
});

describe("a clock", () => {
  test("stands still while data are waited for, and another team does not find it", async () => {
    const { id, key } = await newInvestigatedStory(ada, at(0));
    expect(await pauseTimebox(stranger, { key, reason: "No." }, at(10))).toMatchObject({ ok: false });
    expect(await listTimeboxes(stranger, id, at(10))).toEqual([]);
    expect(await pauseTimebox(ada, { key, reason: "The night's run." }, at(10))).toMatchObject({ ok: true });
    expect(await theOpen(ada, id, 100)).toMatchObject({ state: "paused", usedMs: 10 * minute });
    expect(await resumeTimebox(stranger, { key, pauseOther: false }, at(100))).toMatchObject({ ok: false });
    expect(await resumeTimebox(ada, { key, pauseOther: false }, at(100))).toMatchObject({ ok: true });
    expect(await theOpen(ada, id, 130)).toMatchObject({ state: "running", usedMs: 40 * minute });
  });

  test("runs once a person: the second is started paused, refused by the name of the first, or takes its place", async () => {
    const first = await newInvestigatedStory(ada, at(0), { title: "First" });
    const second = await newInvestigatedStory(ada, at(1), { title: "Second" });
    expect(await theOpen(ada, second.id, 2)).toMatchObject({ state: "paused", usedMs: 0 });
    const refused = await resumeTimebox(ada, { key: second.key, pauseOther: false }, at(2));
    expect(refused).toMatchObject({ ok: false, errors: [{ path: "pauseOther" }] });
    expect(JSON.stringify(refused)).toContain(`${first.key} “First”`);
    expect(await resumeTimebox(ada, { key: second.key, pauseOther: true }, at(3))).toMatchObject({ ok: true });
    expect(await theOpen(ada, first.id, 10)).toMatchObject({ state: "paused", usedMs: 3 * minute });
    expect(await theOpen(ada, second.id, 10)).toMatchObject({ state: "running", usedMs: 7 * minute });
  });

  test("of a person in another team is named to them alone", async () => {
    const other = await newTestMember("third-team");
    await db.membership.create({ data: { userId: ada.userId, teamId: other.teamId, role: "member" } });
    await newInvestigatedStory(other, at(0), { title: "A secret", investigatorId: ada.userId });
    const { key } = await newInvestigatedStory(ada, at(1));
    const told = async (member: Member) =>
      JSON.stringify(await resumeTimebox(member, { key, pauseOther: true }, at(2)));
    expect(await told(bob)).toContain("in another team");
    expect(await told(bob)).not.toContain("secret");
    expect(JSON.parse(await told(ada))).toMatchObject({ ok: true });
  });

  test("in a team that its person may no longer read is not named, and that team hears of no key of another", async () => {
    const carl = await newColleague(ada, "Carl");
    const other = await newTestMember("fourth-team");
    const there = { teamId_userId: { userId: carl.userId, teamId: other.teamId } };
    await db.membership.create({ data: { ...there.teamId_userId, role: "member" } });
    const secret = await newInvestigatedStory(other, at(0), { title: "A secret", investigatorId: carl.userId });
    await db.membership.delete({ where: there });
    const { key } = await newInvestigatedStory(carl, at(1));
    const refused = JSON.stringify(await resumeTimebox(carl, { key, pauseOther: false }, at(2)));
    expect(refused).toContain("pauseOther");
    expect(refused).not.toMatch(/secret|FOURTH|FTE/i);
    expect(await resumeTimebox(carl, { key, pauseOther: true }, at(3))).toMatchObject({ ok: true });
    const events = await db.storyEvent.findMany({ where: { storyId: secret.id, kind: "timebox-paused" } });
    expect(events).toHaveLength(1);
    expect(JSON.stringify(events)).not.toContain(key);
    const [left] = await listTimeboxes(other, secret.id, at(4));
    expect(left?.pausedFor).not.toContain(key);
  });

  test("of two that are resumed at once runs once", async () => {
    const stories = [];
    for (let index = 0; index < 4; index += 1) stories.push(await newInvestigatedStory(bob, at(0)));
    await db.timebox.updateMany({ where: { personId: bob.userId, endedAt: null }, data: { pausedAt: at(1) } });
    const results = await Promise.all(stories.map(({ key }) => resumeTimebox(bob, { key, pauseOther: false }, at(2))));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const takeOver = await Promise.all(stories.map(({ key }) => resumeTimebox(bob, { key, pauseOther: true }, at(3))));
    expect(takeOver.filter(({ ok }) => ok).length).toBeGreaterThan(1);
    expect((await findOwnClocks(asPerson(bob), at(4))).clocks).toHaveLength(1);
  });

  test("of two that are started at once runs once", async () => {
    const stories = await Promise.all([1, 2, 3].map(() => newInvestigatedStory(eve, at(0))));
    const open = await Promise.all(stories.map(({ id }) => theOpen(eve, id, 5)));
    expect(open.map(({ state }) => state).toSorted()).toEqual(["paused", "paused", "running"]);
  });
});

describe("an extension", () => {
  test("is given once by whose clock it is, and again by somebody else", async () => {
    const { id, key } = await newInvestigatedStory(ada, at(0));
    const ask = { key, minutes: 30, reason: "The dump is large." };
    expect(await extendTimebox(stranger, ask, at(60))).toMatchObject({ ok: false });
    expect(await extendTimebox(ada, { ...ask, minutes: 61 }, at(60))).toMatchObject({ errors: [{ path: "minutes" }] });
    expect(await extendTimebox(ada, ask, at(60))).toMatchObject({ ok: true });
    expect(await extendTimebox(ada, ask, at(60))).toMatchObject({ ok: false });
    expect(await extendTimebox(bob, ask, at(60))).toMatchObject({ ok: true });
    expect(await theOpen(ada, id, 60)).toMatchObject({
      totalMs: 180 * minute,
      extensions: [{ by: ada.name }, { by: "Bob" }],
    });
  });

  test("of two that are given at once is one", async () => {
    const { id, key } = await newInvestigatedStory(ada, at(0));
    const ask = { key, minutes: 30, reason: "So." };
    const results = await Promise.all([1, 2, 3].map(() => extendTimebox(ada, ask, at(60))));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await theOpen(ada, id, 60)).toMatchObject({ totalMs: 150 * minute });
  });
});

describe("the worker", () => {
  const noticesOf = (storyId: string) =>
    db.notice.findMany({ where: { storyId, userId: ada.userId }, orderBy: { id: "asc" }, select: { kind: true } });
  const eventsOf = async (storyId: string) => {
    const events = await db.storyEvent.findMany({ where: { storyId }, orderBy: { id: "asc" }, select: { kind: true } });
    return events.map(({ kind }) => kind).filter((kind) => kind.startsWith("timebox"));
  };

  test("tells at 80 %, at 100 % and after half an hour, each once with two workers, and then the story needs a decision", async () => {
    const { id, key } = await newInvestigatedStory(ada, at(0));
    const tend = (minutes: number) => Promise.all([tendTimeboxes(at(minutes)), tendTimeboxes(at(minutes))]);
    await tend(95);
    expect(await noticesOf(id)).toEqual([]);
    await tend(96);
    await tend(97);
    expect(await noticesOf(id)).toEqual([{ kind: "timebox" }]);
    await tend(120);
    await tend(149);
    expect(await noticesOf(id)).toEqual([{ kind: "timebox" }, { kind: "decision" }]);
    expect(await findStory(ada, key)).toMatchObject({ needsDecision: false });
    await tend(151);
    await tend(300);
    expect((await noticesOf(id)).map(({ kind }) => kind)).toEqual(["timebox", "decision", "decision"]);
    expect(await eventsOf(id)).toEqual(["timebox-ran-out", "timebox-stopped"]);
    expect(await findStory(ada, key)).toMatchObject({ state: "investigating", needsDecision: true });
    expect(await theOpen(ada, id, 500)).toMatchObject({ state: "stopped", usedMs: 150 * minute, stoppedAt: at(150) });
  });

  test("that was away for a day tells of the stop alone, at the moment when it was due, and the clock may run on", async () => {
    const { id, key } = await newInvestigatedStory(ada, at(0));
    await tendTimeboxes(at(1440));
    expect(await noticesOf(id)).toEqual([{ kind: "decision" }]);
    expect(await theOpen(ada, id, 1441)).toMatchObject({ state: "stopped", stoppedAt: at(150) });
    expect(await extendTimebox(ada, { key, minutes: 60, reason: "So." }, at(1441))).toMatchObject({ ok: true });
    expect(await theOpen(ada, id, 1441)).toMatchObject({ state: "running", leftMs: 60 * minute, usedMs: 150 * minute });
    expect(await findStory(ada, key)).toMatchObject({ needsDecision: false });
  });
});

describe("a decision", () => {
  test("to hand over frames the story again, with notes, for somebody who is told", async () => {
    const { id, key } = await newInvestigatedStory(ada, at(0));
    const ask = { key, personId: bob.userId, notes: "The pool is not it." };
    expect(await handOver(stranger, ask, at(60))).toMatchObject({ ok: false });
    expect(await handOver(ada, { ...ask, personId: ada.userId }, at(60))).toMatchObject({
      errors: [{ path: "personId" }],
    });
    expect(await handOver(ada, { ...ask, personId: stranger.userId }, at(60))).toMatchObject({
      errors: [{ path: "personId" }],
    });
    expect(await handOver(ada, ask, at(60))).toMatchObject({ ok: true });
    expect(await findStory(ada, key)).toMatchObject({ state: "framed", investigator: { name: "Bob" } });
    expect(await listTimeboxes(ada, id, at(70))).toMatchObject([
      { state: "ended", decision: "hand_over", usedMs: 60 * minute, notes: ask.notes },
    ]);
    expect(await db.notice.count({ where: { storyId: id, userId: bob.userId, kind: "assigned" } })).toBe(1);
  });

  test("to write the hypothesis ends the clock and leaves the story investigated, with a new one or one of its own", async () => {
    const { id, key } = await newInvestigatedStory(ada, at(0));
    const words = { component: "the pool", metric: "p95", claim: "2 s longer", population: "everybody" };
    expect(await writeHypothesis(stranger, { key, ...words }, at(60))).toMatchObject({ ok: false });
    expect(await endByHypothesis(ada, { key, number: 1 }, at(60))).toMatchObject({ ok: false });
    await db.story.update({ where: { id }, data: { needsDecision: true } });
    expect(await writeHypothesis(ada, { key, ...words }, at(60))).toMatchObject({ ok: true, value: { number: 1 } });
    expect(await findStory(ada, key)).toMatchObject({ state: "investigating", needsDecision: false });
    expect(await listTimeboxes(ada, id, at(90))).toMatchObject([{ decision: "hypothesis", usedMs: 60 * minute }]);
    const another = { key, personId: ada.userId, question: "And now?", minutes: 30 };
    await startAnotherTimebox(ada, another, at(90));
    await db.hypothesis.updateMany({ where: { storyId: id }, data: { state: "withdrawn" } });
    expect(await endByHypothesis(bob, { key, number: 1 }, at(94))).toMatchObject({ ok: false });
    await db.hypothesis.updateMany({ where: { storyId: id }, data: { state: "draft" } });
    expect(await endByHypothesis(bob, { key, number: 1 }, at(95))).toMatchObject({ ok: true });
    expect(await endByHypothesis(bob, { key, number: 1 }, at(96))).toMatchObject({ ok: false });
  });

  test("to park keeps what was used, and a story that is investigated on gets a clock of its own again", async () => {
    const { id, key } = await newInvestigatedStory(ada, at(0));
    const another = { key, personId: ada.userId, question: "And now?", minutes: 30 };
    expect(await startAnotherTimebox(ada, another, at(1))).toMatchObject({ ok: false });
    await db.timebox.updateMany({ where: { storyId: id }, data: { endedAt: at(5), decision: "hypothesis" } });
    expect(await startAnotherTimebox(stranger, another, at(6))).toMatchObject({ ok: false });
    expect(await startAnotherTimebox(ada, another, at(6))).toMatchObject({ ok: true });
    await moveStory(ada, { key, ...moveSchema.parse({ to: "parked", notes: "No data." }) }, at(16));
    expect(await listTimeboxes(ada, id, at(70))).toMatchObject([
      { decision: "park", usedMs: 10 * minute, plannedMs: 30 * minute, notes: "No data." },
      { decision: "hypothesis", usedMs: 5 * minute },
    ]);
  });
});

test("one's clocks are those that run or stand undecided in teams that one may see", async () => {
  const { key } = await newInvestigatedStory(bob, at(0));
  expect(await findOwnClocks(asPerson(bob), at(30))).toMatchObject({
    at: at(30).getTime(),
    clocks: [{ key, href: `/teams/timeboxes/stories/${key}`, state: "running", leftMs: 90 * minute }],
  });
  expect(await findOwnClocks(asPerson(stranger), at(30))).toMatchObject({ clocks: [] });
  await db.membership.deleteMany({ where: { userId: bob.userId, teamId: bob.teamId } });
  expect(await findOwnClocks(asPerson(bob), at(30))).toMatchObject({ clocks: [] });
});
