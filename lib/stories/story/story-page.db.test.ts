import { expect, test } from "vitest";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { listStoryChoices } from "../choices/story-choices-store.ts";
import { createStory } from "./create-story-store.ts";
import { editStory } from "./edit-story-store.ts";
import { findMoveCounts } from "./move-counts-store.ts";
import { newStorySchema } from "./new-story-schema.ts";
import { findStoryVersion } from "./story-version-store.ts";

const now = new Date("2026-11-21T10:00:00Z");

async function aStory(team: string) {
  const member = await newTestMember(team);
  const filed = await createStory(member, newStorySchema.parse({ title: "Baskets time out" }), now);
  if (!filed.ok) throw new Error("not filed");
  return { member, ...filed.value };
}

test("whoever has a story open hears who changed it last, and another team hears nothing", async () => {
  const { member, key } = await aStory("watching");
  expect(await findStoryVersion(member, key)).toMatchObject({ version: 1, by: member.name });
  await editStory(member, { key, base: { what: "" }, changes: { what: "Slow" } }, now);
  expect(await findStoryVersion(member, key)).toMatchObject({ version: 2, by: member.name });
  const stranger = await newTestMember("watching-strangers");
  expect(await findStoryVersion(stranger, key)).toBeNull();
  expect(await findStoryVersion(member, "no key")).toBeNull();
});

test("what counts for a move is told to the team alone", async () => {
  const { member, id } = await aStory("counting");
  const said = { component: "cache", metric: "p95", claim: "5 s", population: "all", createdBy: member.name };
  await db.hypothesis.create({
    data: { ...said, storyId: id, teamId: member.teamId, number: 1, state: "confirmed" },
  });
  expect(await findMoveCounts(member, id)).toEqual({ hasConfirmedHypothesis: true, hasMeasurement: false });
  const stranger = await newTestMember("counting-strangers");
  expect(await findMoveCounts(stranger, id)).toEqual({ hasConfirmedHypothesis: false, hasMeasurement: false });
});

test("a story names people who may see it, the own team first, and teams that everybody may read", async () => {
  const member = await newTestMember("choosing");
  const other = await newTestMember("chosen-by-nobody");
  await db.team.update({ where: { id: member.teamId }, data: { visibility: "private" } });
  await db.team.update({ where: { id: other.teamId }, data: { visibility: "private" } });
  await db.service.create({ data: { teamId: other.teamId, slug: "theirs", name: "Theirs" } });
  const mine = await db.service.create({ data: { teamId: member.teamId, slug: "mine", name: "Mine" } });
  const { people, teams, services, tests } = await listStoryChoices(member);
  expect(people.filter(({ isMember }) => isMember).map(({ id }) => id)).toEqual([member.userId]);
  expect(people.map(({ id }) => id)).not.toContain(other.userId);
  expect(teams[0]?.id).toBe(member.teamId);
  expect(teams.map(({ id }) => id)).not.toContain(other.teamId);
  expect(services).toEqual([{ id: mine.id, name: "Mine" }]);
  expect(tests).toEqual([]);
});
