import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import type { StoryState } from "../states/story-state.ts";
import { storyKey } from "../story-key.ts";

export type StoryName = { key: string; title: string; state: StoryState };

/** How these stories of the team are called, by their ids. */
export async function listStoryNames({ teamId }: Member, ids: readonly string[]): Promise<Map<string, StoryName>> {
  if (ids.length === 0) return new Map();
  const rows = await db.story.findMany({
    where: { id: { in: [...new Set(ids)] }, teamId },
    select: {
      id: true,
      number: true,
      title: true,
      state: true,
      team: { select: { storySettings: { select: { prefix: true } } } },
    },
  });
  return new Map(
    rows.map(({ id, number, title, state, team }) => [
      id,
      { key: storyKey(team.storySettings?.prefix ?? "", number), title, state },
    ]),
  );
}
