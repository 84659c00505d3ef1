import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { Story } from "#lib/db/generated/client.ts";
import type { StoryActor } from "../story-actor.ts";
import { parseStoryKey } from "../story-key.ts";

/** A story of the actor's team, by its key; until the transaction ends nobody else changes it. Null: not there for them. */
export async function holdStory(tx: Tx, { teamId }: StoryActor, key: string): Promise<Story | null> {
  const parsed = parseStoryKey(key);
  if (!parsed) return null;
  const [held] = await tx.$queryRaw<{ id: string }[]>`
    SELECT story."id" FROM "Story" story JOIN "StorySettings" settings ON settings."teamId" = story."teamId"
    WHERE story."teamId" = ${teamId}::uuid AND story."number" = ${parsed.number} AND settings."prefix" = ${parsed.prefix}
    FOR NO KEY UPDATE OF story`;
  return held ? tx.story.findUnique({ where: { id: held.id } }) : null;
}

/** The same by an id that was read from the team's rows. What only refers to the story (notes, notices) is not kept waiting. */
export async function holdStoryById(tx: Tx, id: string): Promise<Story | null> {
  await tx.$queryRaw`SELECT 1 FROM "Story" WHERE "id" = ${id}::uuid FOR NO KEY UPDATE`;
  return tx.story.findUnique({ where: { id } });
}

/**
 * A team's merges take turns, from here to the end of their transactions. Rows alone would not do: while one merge waits for its stories, another
 * can give one of them new duplicates, which the first would then take out of order.
 */
export async function takeTurnToMerge(tx: Tx, { teamId }: StoryActor): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`merge/${teamId}`}, 0))`;
}

/** Holds what a merge touches, once it is its turn: a story, its target and the duplicates of the story. */
export async function holdForMerge(tx: Tx, storyId: string, targetId: string | null): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM "Story" WHERE "id" IN (${storyId}::uuid, ${targetId ?? storyId}::uuid) OR "duplicateOfId" = ${storyId}::uuid
    ORDER BY "id" FOR NO KEY UPDATE`;
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
