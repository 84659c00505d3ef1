import "server-only";
import { db } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { parseStoryKey } from "../story-key.ts";
import { searchWords, tsqueryOf } from "./search-words.ts";

/**
 * The stories that a search finds. `few` are all of them. Of `many` the ids are not known: a word of theirs is so common that a list is walked
 * in its order, and each story on the way asked.
 */
export type Matches = { kind: "few"; ids: string[] } | { kind: "many"; query: string };

/** Of this many matches and fewer each is looked at. */
const mostLookedAt = 3000;

/** Stories of these teams that hold all the words, or the one with this key. */
export async function findMatches(teamIds: readonly string[], typed: string): Promise<Matches> {
  const words = searchWords(typed);
  const keyed = await idsByKey(teamIds, typed);
  if (words.length === 0 || keyed.length > 0) return { kind: "few", ids: keyed };
  const query = tsqueryOf(words);
  const rows = await db.$queryRaw<{ storyId: string }[]>`
    select "storyId" from "StoryText"
    where "kind" = 'words' and "teamId" = any(${[...teamIds]}::uuid[]) and to_tsvector('simple', "text") @@ to_tsquery('simple', ${query})
    limit ${mostLookedAt + 1}`;
  return rows.length > mostLookedAt
    ? { kind: "many", query }
    : { kind: "few", ids: rows.map(({ storyId }) => storyId) };
}

async function idsByKey(teamIds: readonly string[], typed: string): Promise<string[]> {
  const key = parseStoryKey(typed);
  if (!key) return [];
  const { number, prefix } = key;
  const where = { number, teamId: { in: [...teamIds] }, team: { storySettings: { prefix } } };
  return (await db.story.findMany({ where, select: { id: true } })).map(({ id }) => id);
}

/** Whether the row `story` holds what the query asks for, by reading its words. A value, not `exists`: that would be turned into a join with all of them. */
export function isMatch(query: string): Prisma.Sql {
  return Prisma.sql`coalesce((select to_tsvector('simple', said."text") @@ to_tsquery('simple', ${query})
    from "StoryText" said where said."storyId" = story.id and said."kind" = 'words' limit 1), false)`;
}

/** The same by the index of words: for when most of the stories were asked in vain. */
export function isAmongMatches(query: string): Prisma.Sql {
  return Prisma.sql`story.id in (select "storyId" from "StoryText"
    where "kind" = 'words' and to_tsvector('simple', "text") @@ to_tsquery('simple', ${query}))`;
}
