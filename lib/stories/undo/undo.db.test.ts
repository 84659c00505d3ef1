import fc from "fast-check";
import { expect, test } from "vitest";
import type { Member } from "#lib/auth/actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { addHeard } from "../heard-from/heard-from-store.ts";
import { editStory } from "../story/edit-story-store.ts";
import { colleagueOf, fileTestStory, framing, moveTestStory } from "../story/story.test-data.ts";
import { startAnotherTimebox } from "../timeboxes/another-timebox-store.ts";
import { writeHypothesis } from "../timeboxes/end-by-hypothesis-store.ts";
import { anotherTimeboxSchema } from "../timeboxes/timebox-schema.ts";
import { undoEvent } from "./undo-event-store.ts";

const now = new Date("2026-11-21T10:00:00Z");
const later = (ms: number) => new Date(now.getTime() + ms);

/** All that is told of a story, but for what only counts its changes. */
async function wholeOf(id: string) {
  const {
    version: _version,
    updatedAt: _updatedAt,
    ...story
  } = await db.story.findUniqueOrThrow({
    where: { id },
    include: {
      people: { orderBy: { userId: "asc" } },
      heard: { orderBy: { customerId: "asc" } },
      evidence: { orderBy: { id: "asc" } },
      timeboxes: { orderBy: { startedAt: "asc" } },
      lessons: true,
      texts: { orderBy: { rowId: "asc" } },
      notices: { orderBy: { id: "asc" } },
      duplicates: { select: { id: true } },
    },
  });
  return story;
}

async function framed(member: Member) {
  const story = await fileTestStory(member);
  await moveTestStory(member, story.key, { to: "framed", fields: framing(member) }, later(-60_000));
  return story;
}

const evidence = (storyId: string, teamId: string) => ({
  storyId,
  teamId,
  kind: "link" as const,
  title: "A recording",
  takenOn: now,
  confidence: "measured",
  addedBy: "Ada",
});

type World = { member: Member; other: Member };

/** Every kind of move, each after what it needs. */
const ways: Record<string, (world: World) => Promise<{ ids: string[]; key: string; move: object }>> = {
  framed: async ({ member }) => {
    const { id, key } = await fileTestStory(member);
    const metric = {
      name: "response time",
      percentile: 95,
      baseline: null,
      target: null,
      unit: "ms",
      population: "",
      window: "",
    };
    return { ids: [id], key, move: { to: "framed", fields: { ...framing(member), deadline: "2026-12-24", metric } } };
  },
  snoozed: async ({ member }) => {
    const { id, key } = await fileTestStory(member);
    const snoozeWhen = { kind: "customers", atLeast: 50 };
    return { ids: [id], key, move: { to: "snoozed", snoozeUntil: "2030-01-01T00:00:00Z", snoozeWhen } };
  },
  "snoozed again": async ({ member }) => {
    const { id, key } = await fileTestStory(member);
    await moveTestStory(member, key, { to: "snoozed", snoozeUntil: "2030-01-01T00:00:00Z" }, later(-60_000));
    return { ids: [id], key, move: { to: "inbox" } };
  },
  declined: async ({ member, other }) => {
    const { id, key } = await fileTestStory(other);
    await db.storyPerson.create({ data: { storyId: id, userId: member.userId, isFollowing: true } });
    return { ids: [id], key, move: { to: "declined", reason: "Nobody uses it." } };
  },
  investigating: async ({ member, other }) => {
    const { id, key } = await framed(member);
    return { ids: [id], key, move: { to: "investigating", investigatorId: other.userId, question: "What?" } };
  },
  parked: async ({ member }) => {
    const { id, key } = await framed(member);
    const begin = { to: "investigating", investigatorId: member.userId, question: "What?" };
    await moveTestStory(member, key, begin, later(-60_000));
    return { ids: [id], key, move: { to: "parked", notes: "Too large." } };
  },
  closed: async ({ member }) => {
    const { id, key } = await framed(member);
    const move = { to: "closed", outcome: "improved", outcomeReason: "Seen.", lesson: { title: "Pool", text: "" } };
    await db.story.update({ where: { id }, data: { state: "verifying" } });
    return { ids: [id], key, move };
  },
  fixing: async ({ member, other }) => {
    const { id, key } = await framed(member);
    await db.story.update({ where: { id }, data: { state: "sized" } });
    return { ids: [id], key, move: { to: "fixing", ownerId: other.userId, decision: "The cheapest." } };
  },
  reopened: async ({ member }) => {
    const { id, key } = await fileTestStory(member);
    const closed = { state: "closed" as const, closedAt: now, outcome: "worse" as const, regressedAt: now };
    await db.story.update({ where: { id }, data: closed });
    return { ids: [id], key, move: { to: "framed", reason: "It is back." } };
  },
  duplicate: async ({ member, other }) => {
    const third = await fileTestStory(other, { title: "Third" });
    const duplicate = await fileTestStory(other, { title: "Duplicate" });
    const target = await fileTestStory(member, { title: "Target" });
    await moveTestStory(member, third.key, { to: "duplicate", duplicateOf: duplicate.key }, later(-60_000));
    await addHeard(member, { key: duplicate.key, customerId: "both", note: "" }, now);
    await addHeard(member, { key: duplicate.key, customerId: "one", note: "" }, now);
    await addHeard(member, { key: target.key, customerId: "both", note: "" }, now);
    await db.storyEvidence.create({ data: evidence(duplicate.id, member.teamId) });
    await db.storyPerson.create({ data: { storyId: target.id, userId: other.userId, isConsulted: true } });
    const ids = [duplicate.id, target.id, third.id];
    return { ids, key: duplicate.key, move: { to: "duplicate", duplicateOf: target.key } };
  },
};

test.each(Object.keys(ways))("a move that is taken back leaves nothing of it: %s", async (name) => {
  const member = await newTestMember(`undo-${name.replaceAll(" ", "-")}`, "lead");
  const other = await colleagueOf(member, "Eve");
  const way = await ways[name]?.({ member, other });
  if (!way) throw new Error("no such way");
  const before = await Promise.all(way.ids.map(wholeOf));
  const eventId = await moveTestStory(member, way.key, way.move, now);
  expect(await Promise.all(way.ids.map(wholeOf))).not.toEqual(before);
  expect(await undoEvent(member, { eventId }, later(9_000))).toMatchObject({ ok: true });
  expect(await Promise.all(way.ids.map(wholeOf))).toEqual(before);
});

test("any edits that are taken back, the last first, leave the story as it was", async () => {
  const member = await newTestMember("undo-edits");
  const { id, key } = await fileTestStory(member);
  const range = fc.option(fc.constantFrom({ low: 1, likely: 2, high: 3 }, { low: 5, likely: 5, high: 5 }));
  const change = fc.record(
    {
      title: fc.constantFrom("One", "Two"),
      why: fc.constantFrom("", "N+1"),
      customers: range,
      effort: range,
      deadline: fc.option(fc.constantFrom("2026-12-24", "2027-01-01")),
      blocks: fc.option(fc.constantFrom("none" as const, "blocked" as const)),
      metric: fc.option(
        fc.constant({
          name: "x",
          percentile: null,
          baseline: 2,
          target: null,
          unit: "",
          population: "",
          window: "",
        }),
      ),
      responsibleTeamId: fc.option(fc.constant(member.teamId)),
    },
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
      const before = await wholeOf(id);
      const events: string[] = [];
      for (const each of changes) {
        const edited = await editStory(member, { key, base: null, changes: each }, now);
        if (edited.ok && edited.value.kind === "saved" && edited.value.eventId) events.push(edited.value.eventId);
      }
      for (const eventId of events.toReversed())
        expect(await undoEvent(member, { eventId }, now)).toMatchObject({ ok: true });
      expect(await wholeOf(id)).toEqual(before);
    }),
    { numRuns: 15 },
  );
});

test("who read of it is told that it was taken back, and nobody else", async () => {
  const member = await newTestMember("undo-told");
  const eve = await colleagueOf(member, "Eve");
  const { id, key } = await fileTestStory(eve);
  await db.storyPerson.create({
    data: { storyId: id, userId: (await colleagueOf(member, "Bob")).userId, isFollowing: true },
  });
  const eventId = await moveTestStory(member, key, { to: "declined", reason: "No." }, now);
  await db.notice.updateMany({ where: { storyId: id, userId: eve.userId }, data: { readAt: now } });
  await undoEvent(member, { eventId }, now);
  const notices = await db.notice.findMany({ where: { storyId: id }, orderBy: { id: "asc" } });
  expect(notices.map(({ userId, kind, text }) => [userId, kind, text])).toEqual([
    [eve.userId, "reported", `${member.name} moved ${key} “Baskets time out” to Declined: No.`],
    [eve.userId, "reported", `${member.name} took back what was done to ${key} “Baskets time out”`],
  ]);
});

test("a decision that was taken back stays in the log, and says so", async () => {
  const member = await newTestMember("undo-decided");
  const { id, key } = await fileTestStory(member);
  await db.story.update({ where: { id }, data: { state: "sized" } });
  const eventId = await moveTestStory(member, key, { to: "fixing", ownerId: member.userId, decision: "Cheap." }, now);
  await undoEvent(member, { eventId }, now);
  expect(await db.decision.findMany({ where: { storyId: id } })).toMatchObject([
    { reason: "Cheap.", inputs: { undoneAt: now.toISOString() } },
  ]);
});

test("a clock that goes on again waits where its person's other one runs by now", async () => {
  const member = await newTestMember("undo-clock");
  const [first, second] = [await framed(member), await framed(member)];
  const begin = { to: "investigating", investigatorId: member.userId, question: "What?" };
  await moveTestStory(member, first.key, begin, later(-60_000));
  const eventId = await moveTestStory(member, first.key, { to: "parked", notes: "Later." }, now);
  await moveTestStory(member, second.key, begin, later(1_000));
  expect(await undoEvent(member, { eventId }, later(2_000))).toMatchObject({
    ok: true,
    value: { state: "investigating" },
  });
  expect(await db.timebox.findMany({ where: { storyId: first.id } })).toMatchObject([
    { endedAt: null, decision: null, notes: "", pausedAt: later(2_000) },
  ]);
});

test("an investigation is not taken back once another timebox was started in it", async () => {
  const member = await newTestMember("undo-another-timebox");
  const eve = await colleagueOf(member, "Eve");
  const { id, key } = await framed(member);
  const begin = { to: "investigating", investigatorId: member.userId, question: "What?" };
  const eventId = await moveTestStory(member, key, begin, now);
  const theory = { component: "the pool", metric: "p95", claim: "2 s longer", population: "everybody" };
  expect(await writeHypothesis(member, { key, ...theory }, later(1_000))).toMatchObject({ ok: true });
  const another = anotherTimeboxSchema.parse({ key, personId: eve.userId, question: "And why?", minutes: "60" });
  expect(await startAnotherTimebox(eve, another, later(2_000))).toMatchObject({ ok: true });
  expect(await undoEvent(member, { eventId }, later(3_000))).toMatchObject({
    ok: false,
    errors: [{ message: expect.stringMatching(/changed again since/) }],
  });
  expect(await wholeOf(id)).toMatchObject({ state: "investigating", investigatorId: eve.userId });
  expect(await db.timebox.count({ where: { storyId: id, endedAt: null, personId: eve.userId } })).toBe(1);
});

test("an act can be taken back by whoever did it, for some seconds, once, and while nobody changed the story", async () => {
  const member = await newTestMember("undo-limits");
  const eve = await colleagueOf(member, "Eve");
  const stranger = await newTestMember("undo-stranger");
  const { key } = await fileTestStory(member);
  const eventId = await moveTestStory(member, key, { to: "declined", reason: "No." }, now);
  const refusal = (message: RegExp) => ({ ok: false, errors: [{ message: expect.stringMatching(message) }] });
  expect(await undoEvent(stranger, { eventId }, now)).toMatchObject(refusal(/not there/));
  expect(await undoEvent(eve, { eventId }, now)).toMatchObject(refusal(/Only who did it/));
  expect(await undoEvent(member, { eventId }, later(13_001))).toMatchObject(refusal(/10 seconds/));
  await editStory(eve, { key, base: null, changes: { why: "N+1" } }, now);
  expect(await undoEvent(member, { eventId }, now)).toMatchObject(refusal(/changed again since/));
  const again = await moveTestStory(member, key, { to: "framed", reason: "Yes." }, now);
  expect(await undoEvent(member, { eventId: again }, later(13_000))).toMatchObject({ ok: true });
  expect(await undoEvent(member, { eventId: again }, now)).toMatchObject(refusal(/already/));
});

test("of two who take one act back at once, one does", async () => {
  const member = await newTestMember("undo-race");
  const { id, key } = await fileTestStory(member);
  const eventId = await moveTestStory(member, key, { to: "declined", reason: "No." }, now);
  const both = await Promise.all([undoEvent(member, { eventId }, now), undoEvent(member, { eventId }, now)]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await db.storyEvent.count({ where: { storyId: id, kind: "undone" } })).toBe(1);
});
