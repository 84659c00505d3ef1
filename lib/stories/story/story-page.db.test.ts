import { expect, test } from "vitest";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { listStoryChoices } from "../choices/story-choices-store.ts";
import { addFix } from "../fixes/fix-store.ts";
import { stateHypothesis } from "../hypotheses/state-hypothesis-store.ts";
import { addNote } from "../notes/note-store.ts";
import { createStory } from "./create-story-store.ts";
import { editStory } from "./edit-story-store.ts";
import { findMoveCounts } from "./move-counts-store.ts";
import { newStorySchema } from "./new-story-schema.ts";
import { colleagueOf } from "./story.test-data.ts";
import { isNewer } from "./story-version.ts";
import { findStoryVersion } from "./story-version-store.ts";

const now = new Date("2026-11-21T10:00:00Z");

async function aStory(team: string) {
  const member = await newTestMember(team);
  const filed = await createStory(member, newStorySchema.parse({ title: "Baskets time out" }), now);
  if (!filed.ok) throw new Error("not filed");
  return { member, ...filed.value };
}

test("whoever has a story open hears who changed it last, and another team hears nothing", async () => {
  const { member, key, id } = await aStory("watching");
  await db.story.update({ where: { id }, data: { state: "sized" } });
  const eve = await colleagueOf(member, "Eve");
  const seen = [await findStoryVersion(member, key)];
  const changes = [
    () => editStory(eve, { key, base: { what: "" }, changes: { what: "Slow" } }, now),
    () => addFix(eve, { key, title: "A larger pool", ownerTeam: "", url: "", status: "open" }, now),
    () => stateHypothesis(eve, { key, component: "pool", metric: "p95", claim: "2 s", population: "all" }, now),
    () => addNote(eve, { key, text: "Seen again." }, now),
  ];
  for (const change of changes) {
    expect(await change()).toMatchObject({ ok: true });
    const version = await findStoryVersion(member, key);
    expect(version).toMatchObject({ by: "Eve" });
    expect(isNewer(version, seen.at(-1) ?? null)).toBe(true);
    expect(isNewer(seen.at(-1) ?? null, version)).toBe(false);
    seen.push(version);
  }
  expect(isNewer(await findStoryVersion(member, key), seen.at(-1) ?? null)).toBe(false);
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
