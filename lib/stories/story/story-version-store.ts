import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { findStoryId } from "./hold-story-store.ts";

/** How often a story was changed, who did it last and when. */
export type StoryVersion = { version: number; by: string; at: Date };

/** Asked now and then by whoever has the story open; null: not there for them. */
export async function findStoryVersion(member: Member, key: string): Promise<StoryVersion | null> {
  const id = await findStoryId(db, member, key);
  if (id === null) return null;
  const story = await db.story.findUniqueOrThrow({
    where: { id },
    select: {
      version: true,
      updatedAt: true,
      events: {
        where: { kind: { in: ["filed", "edited", "moved", "undone"] } },
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
        take: 1,
        select: { actorName: true, createdAt: true },
      },
    },
  });
  const [last] = story.events;
  return { version: story.version, by: last?.actorName ?? "Somebody", at: last?.createdAt ?? story.updatedAt };
}
