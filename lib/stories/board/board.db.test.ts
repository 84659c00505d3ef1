import { beforeAll, expect, test } from "vitest";
import type { Member } from "#lib/auth/actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { noFilter } from "../listing/story-filter.ts";
import { movableOf } from "../story/movable-store.ts";
import { findStory } from "../story/story-store.ts";
import { readBoard } from "./board-store.ts";

const now = new Date("2026-11-21T10:00:00Z");
let member: Member;
let stranger: Member;

beforeAll(async () => {
  member = await newTestMember("board-one");
  stranger = await newTestMember("board-two");
  await db.storySettings.create({ data: { teamId: member.teamId, prefix: "BRD" } });
  await db.$executeRaw`
    insert into "Story" (id, "teamId", number, title, state, "createdAt", "updatedAt", "stateChangedAt")
    select gen_random_uuid(), ${member.teamId}::uuid, n, 'Story ' || n, case when n <= 60 then 'inbox' when n <= 90 then 'closed' else 'declined' end::"StoryState",
      ${now}::timestamptz - n * interval '1 minute', ${now}, ${now}::timestamptz + n * interval '1 minute'
    from generate_series(1, 100) n`;
});

test("each column has its first cards, and of what was closed the last ones", async () => {
  const columns = await readBoard(member, noFilter, now);
  const shown = columns.map(({ state, rows, count, hasMore }) => ({ state, cards: rows.length, count, hasMore }));
  expect(shown.slice(0, 2)).toEqual([
    { state: "inbox", cards: 50, count: 60, hasMore: true },
    { state: "framed", cards: 0, count: 0, hasMore: false },
  ]);
  const closed = columns.find(({ state }) => state === "closed");
  expect(closed).toMatchObject({ count: null, hasMore: true });
  expect(closed?.rows.map(({ key }) => key).slice(0, 2)).toEqual(["BRD-90", "BRD-89"]);
  expect(closed?.rows).toHaveLength(20);
});

test("another team's board has none of them", async () => {
  expect((await readBoard(stranger, noFilter, now)).flatMap(({ rows }) => rows)).toEqual([]);
});

test("a card knows what its moves take", async () => {
  const story = await findStory(member, "brd-1");
  expect(story && (await movableOf(member, story))).toMatchObject({
    story: { key: "BRD-1", state: "inbox", responsibleTeamId: null, hasMeasurement: false, openFixes: 0 },
    ownerId: null,
    openFixes: [],
    measured: null,
  });
});
