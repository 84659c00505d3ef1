import { expect, test } from "vitest";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { addHeard } from "../heard-from/heard-from-store.ts";
import { moveSchema } from "../states/move-schema.ts";
import { moveStory } from "../story/move-story-store.ts";
import { colleagueOf, fileTestStory, moveTestStory } from "../story/story.test-data.ts";

const now = new Date("2026-11-21T10:00:00Z");
const into = (duplicateOf: string) => moveSchema.parse({ to: "duplicate", duplicateOf });
const some = { low: 1, likely: 2, high: 3 };

test("a merge brings reporter, followers, customers and evidence, and sums no impact", async () => {
  const member = await newTestMember("merging");
  const [eve, bob] = [await colleagueOf(member, "Eve"), await colleagueOf(member, "Bob")];
  const target = await fileTestStory(member, { customers: some });
  const duplicate = await fileTestStory(eve, { customers: some });
  const ofDuplicate = { storyId: duplicate.id, teamId: member.teamId };
  await db.storyPerson.create({ data: { storyId: duplicate.id, userId: bob.userId, isFollowing: true } });
  await db.storyPerson.update({
    where: { storyId_userId: { storyId: duplicate.id, userId: eve.userId } },
    data: { isFollowing: false },
  });
  for (const [key, customerId] of [
    [target.key, "c1"],
    [duplicate.key, "c1"],
    [duplicate.key, "c2"],
  ] as const)
    await addHeard(member, { key, customerId, note: "" }, now);
  await db.storyEvidence.create({
    data: { ...ofDuplicate, kind: "link", title: "Seen", takenOn: now, confidence: "guess", addedBy: "Eve" },
  });
  await moveTestStory(member, duplicate.key, { to: "duplicate", duplicateOf: target.key }, now);
  const merged = await db.story.findUniqueOrThrow({
    where: { id: target.id },
    include: { people: true, heard: { orderBy: { customerId: "asc" } }, evidence: true },
  });
  expect(
    merged.people
      .filter(({ isFollowing }) => isFollowing)
      .map(({ userId }) => userId)
      .sort(),
  ).toEqual([member.userId, eve.userId, bob.userId].sort());
  expect(merged.heard.map(({ customerId }) => customerId)).toEqual(["c1", "c2"]);
  expect(merged.evidence).toMatchObject([{ title: "Seen" }]);
  expect(merged).toMatchObject({ customersLow: 1, customersLikely: 2, customersHigh: 3 });
  expect(await db.notice.findMany({ where: { storyId: duplicate.id, userId: eve.userId } })).toMatchObject([
    { kind: "reported", text: `${member.name} merged ${duplicate.key} “Baskets time out” into ${target.key}` },
  ]);
});

test("a customer of a duplicate is counted where the duplicate points to", async () => {
  const member = await newTestMember("merging-counted");
  const [target, duplicate] = [await fileTestStory(member), await fileTestStory(member)];
  await moveTestStory(member, duplicate.key, { to: "duplicate", duplicateOf: target.key }, now);
  const heard = await addHeard(member, { key: duplicate.key, customerId: "late", note: "" }, now);
  expect(heard).toEqual({ ok: true, value: { isNew: true, heardFrom: 1 } });
  expect(await db.heardFrom.count({ where: { storyId: target.id } })).toBe(1);
});

test("there are no chains: what duplicated a duplicate points to the new target", async () => {
  const member = await newTestMember("merging-chains");
  const [a, b, c] = [await fileTestStory(member), await fileTestStory(member), await fileTestStory(member)];
  await moveTestStory(member, c.key, { to: "duplicate", duplicateOf: a.key }, now);
  await moveTestStory(member, a.key, { to: "duplicate", duplicateOf: b.key }, now);
  const stories = await db.story.findMany({ where: { id: { in: [a.id, c.id] } }, select: { duplicateOfId: true } });
  expect(stories).toEqual([{ duplicateOfId: b.id }, { duplicateOfId: b.id }]);
  expect(await moveStory(member, { key: b.key, ...into(a.key) }, now)).toMatchObject({
    ok: false,
    errors: [{ path: "duplicateOf", message: expect.stringMatching(/duplicate itself/) }],
  });
});

test("of two merges that cross, exactly one is done", async () => {
  const member = await newTestMember("merging-crossed");
  for (let round = 0; round < 5; round++) {
    const [a, b] = [await fileTestStory(member), await fileTestStory(member)];
    const both = await Promise.all([
      moveStory(member, { key: a.key, ...into(b.key) }, now),
      moveStory(member, { key: b.key, ...into(a.key) }, now),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.story.count({ where: { id: { in: [a.id, b.id] }, state: "duplicate" } })).toBe(1);
  }
});

test("merges of a whole ring at once wait for each other and leave no chain", async () => {
  const member = await newTestMember("merging-ring");
  for (let round = 0; round < 5; round++) {
    const stories = await Promise.all(Array.from({ length: 6 }, () => fileTestStory(member)));
    await Promise.all(
      stories.map(({ key }, index) => moveStory(member, { key, ...into(stories.at(index - 1)?.key ?? "") }, now)),
    );
    const rows = await db.story.findMany({
      where: { id: { in: stories.map(({ id }) => id) } },
      select: { state: true, duplicateOf: { select: { state: true } } },
    });
    expect(rows.filter(({ state }) => state !== "duplicate").length).toBeGreaterThan(0);
    expect(rows.filter(({ duplicateOf }) => duplicateOf?.state === "duplicate")).toEqual([]);
  }
});

test("another team's story is no target", async () => {
  const member = await newTestMember("merging-own");
  const theirs = await fileTestStory(await newTestMember("merging-theirs"));
  const { key } = await fileTestStory(member);
  expect(await moveStory(member, { key, ...into(theirs.key) }, now)).toMatchObject({
    ok: false,
    errors: [{ path: "duplicateOf" }],
  });
});
