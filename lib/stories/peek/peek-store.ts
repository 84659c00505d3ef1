import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import type { StoryState } from "../states/story-state.ts";
import { findStory } from "../story/story-store.ts";
import { alikeTo } from "../triage/pickable-store.ts";
import type { StoryPeek } from "./story-peek.ts";

const shownPictures = 3;
const shownHeard = 3;
/** Where a story still can be told to be another one. */
const waits: ReadonlySet<StoryState> = new Set(["inbox", "framed", "snoozed"]);

/** What a story shows beside the list; null: it is not there for them. */
export async function findPeek(member: Member, key: string): Promise<StoryPeek | null> {
  const story = await findStory(member, key);
  if (!story) return null;
  const { id: storyId, state, fields, service, responsibleTeam, duplicateOf, followers, heardFrom } = story;
  const [evidence, pictures, heard, alike] = await Promise.all([
    db.storyEvidence.groupBy({ by: ["kind"], where: { storyId, removedAt: null }, _count: true }),
    db.storyEvidence.findMany({
      where: { storyId, removedAt: null, kind: { in: ["screenshot", "video"] } },
      select: { id: true, kind: true, title: true },
      orderBy: { createdAt: "asc" },
      take: shownPictures,
    }),
    db.heardFrom.findMany({
      where: { storyId },
      select: { id: true, addedBy: true, note: true, createdAt: true },
      orderBy: { createdAt: "desc" },
      take: shownHeard,
    }),
    waits.has(state) ? alikeTo(member, story) : [],
  ]);
  return {
    key: story.key,
    teamSlug: member.teamSlug,
    state,
    fields,
    reporter: story.reporter.name,
    service: service?.name ?? null,
    responsibleTeam: responsibleTeam?.name ?? null,
    duplicateOf,
    followers,
    evidence: evidence.map(({ kind, _count }) => ({ kind, count: _count })),
    pictures: pictures.map((picture) => ({ ...picture, kind: picture.kind === "video" ? "video" : "screenshot" })),
    heardFrom,
    heard: heard.map(({ id, addedBy, note, createdAt }) => ({ id, by: addedBy, note, at: createdAt.toISOString() })),
    alike,
    createdAt: story.createdAt.toISOString(),
    stateChangedAt: story.stateChangedAt.toISOString(),
  };
}
