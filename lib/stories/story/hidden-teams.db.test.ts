import { beforeAll, describe, expect, test } from "vitest";
import type { Member, TokenActor } from "#lib/auth/actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { findStoryAnswer, listStoryAnswers } from "../api/story-answer-store.ts";
import { readBoard } from "../board/board-store.ts";
import { listStories } from "../listing/list-stories-store.ts";
import { noFilter } from "../listing/story-filter.ts";
import { findPeek } from "../peek/peek-store.ts";
import { findTeamStorySettings } from "../settings/team-settings-store.ts";
import { editStory } from "./edit-story-store.ts";
import { fileTestStory } from "./story.test-data.ts";
import { findStory } from "./story-store.ts";

const now = new Date("2026-11-21T10:00:00Z");
const url = "https://headroom.example";
const named = expect.stringContaining("skunkworks");

let mia: Member;
let insider: Member;
let admin: Member;
let hiddenId: string;
let story: { id: string; key: string };

beforeAll(async () => {
  mia = await newTestMember("shows-teams");
  insider = await newTestMember("skunkworks");
  hiddenId = insider.teamId;
  await db.team.update({ where: { id: hiddenId }, data: { visibility: "open" } });
  await db.team.update({ where: { id: mia.teamId }, data: { visibility: "open" } });
  story = await fileTestStory(mia, { responsibleTeamId: hiddenId, accountableTeamId: hiddenId });
  await db.storySettings.update({ where: { teamId: mia.teamId }, data: { performanceTeamId: hiddenId } });
  await db.team.update({ where: { id: hiddenId }, data: { visibility: "private" } });
  const { teamId, teamSlug, teamName } = mia;
  insider = { ...insider, teamId, teamSlug, teamName };
  admin = { ...mia, isAdmin: true };
});

const token = () => ({ ...mia, kind: "token", tokenId: "", scopes: new Set() }) as unknown as TokenActor;

/** All that somebody reads of the story. */
async function readBy(reader: Member): Promise<string> {
  return JSON.stringify([
    await findStory(reader, story.key),
    await findPeek(reader, story.key),
    await listStories(reader, noFilter, { limit: 10, now }),
    await readBoard(reader, noFilter, now),
    await findStoryAnswer(reader, story.key, url),
    await findTeamStorySettings(reader),
  ]);
}

describe("the name of a team that was made private", () => {
  test("is told to its members and to admins on the stories of others", async () => {
    for (const reader of [insider, admin])
      expect(await findStory(reader, story.key)).toMatchObject({
        responsibleTeam: { id: hiddenId, name: "skunkworks", slug: "skunkworks" },
      });
    expect(await findTeamStorySettings(insider)).toMatchObject({ performanceTeam: { name: "skunkworks" } });
  });

  test("is told to nobody else, who read that it is a private one", async () => {
    expect(await readBy(mia)).not.toEqual(named);
    expect(await findStory(mia, story.key)).toMatchObject({
      responsibleTeam: { id: hiddenId, slug: null, name: "a private team" },
      accountableTeam: { name: "a private team" },
    });
    const { rows } = await listStories(mia, noFilter, { limit: 10, now });
    expect(rows).toMatchObject([{ responsibleTeam: "a private team", responsibleTeamId: hiddenId }]);
  });

  test("is told to no token of another team", async () => {
    const page = await listStoryAnswers(token(), noFilter, { cursor: undefined, limit: 10, now, url });
    expect(page?.items).toMatchObject([{ responsibleTeam: null, accountableTeam: null }]);
  });

  test("stands in no line of the timeline that is written since", async () => {
    await editStory(insider, { key: story.key, base: null, changes: { accountableTeamId: mia.teamId } }, now);
    const event = await db.storyEvent.findFirstOrThrow({ where: { storyId: story.id, kind: "edited" } });
    expect(event.details).toMatchObject({ changes: [{ from: "a private team", to: "shows-teams" }] });
  });
});
