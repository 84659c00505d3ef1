import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { Story } from "#lib/db/generated/client.ts";
import type { StoryActor } from "../story-actor.ts";
import { parseStoryKey } from "../story-key.ts";

/** A story of the actor's team, by its key; until the transaction ends nobody else changes it. Null: not there for them. */
export async function holdStory(tx: Tx, actor: StoryActor, key: string): Promise<Story | null> {
  const id = await findStoryId(tx, actor, key);
  if (id === null) return null;
  await tx.$queryRaw`SELECT 1 FROM "Story" WHERE "id" = ${id}::uuid FOR UPDATE`;
  return tx.story.findUnique({ where: { id } });
}

/** The id of a story of the actor's team. */
export async function findStoryId(
  client: Pick<Tx, "story">,
  { teamId }: StoryActor,
  key: string,
): Promise<string | null> {
  const parsed = parseStoryKey(key);
  if (!parsed) return null;
  const { prefix, number } = parsed;
  const where = { teamId, number, team: { storySettings: { prefix } } };
  return (await client.story.findFirst({ where, select: { id: true } }))?.id ?? null;
}
