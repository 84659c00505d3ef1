import "server-only";
import { db } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import type { ListReader } from "../listing/list-conditions-store.ts";
import { scopeOf } from "../listing/list-scope-store.ts";
import type { StoryFilter } from "../listing/story-filter.ts";
import type { StoryRow } from "../listing/story-row.ts";
import { searchWords } from "./search-words.ts";
import { type FoundText, snippetOf, type TextKind, wordsIn } from "./snippet.ts";

const mostCharacters = 4_000;
/** Further down nobody reads where a word was found before they search for more. */
const mostRows = 100;
/** Of a story, beside its own words: those with most of what is looked for, the newest first. */
const mostTexts = 3;

/** Rows that a search found, each of the first hundred with the text that holds most of its words; without a search as they are. */
export async function withFoundTexts(reader: ListReader, filter: StoryFilter, rows: StoryRow[]): Promise<StoryRow[]> {
  const words = searchWords(filter.q);
  if (words.length === 0 || rows.length === 0) return rows;
  const { teamIds } = await scopeOf(reader, filter);
  const ids = rows.slice(0, mostRows).map(({ id }) => id);
  const held = words.map((word) => Prisma.sql`(strpos(lower("text"), ${word}) > 0)::int`);
  const texts = await db.$queryRaw<(Said & { storyId: string })[]>(Prisma.sql`
    select "storyId", "kind", "text" from (
      select "storyId", "kind", "text", row_number() over (
        partition by "storyId" order by "kind" = 'story' desc, ${Prisma.join(held, " + ")} desc, "createdAt" desc
      ) as "place" from (
        select "storyId", "kind", left("text", ${mostCharacters}) as "text", "createdAt" from "StoryText"
        where "storyId" = any(${ids}::uuid[]) and "teamId" = any(${teamIds}::uuid[]) and "kind" <> 'words'
      ) "said"
    ) "ordered" where "place" <= ${mostTexts + 1} order by "storyId", "place"`);
  const byStory = Map.groupBy(texts, ({ storyId }) => storyId);
  return rows.map((row, place) => {
    if (place >= mostRows) return row;
    const found = foundIn(byStory.get(row.id) ?? [], words);
    return found ? { ...row, found } : row;
  });
}

type Said = { kind: TextKind; text: string };

function foundIn(said: readonly Said[], words: readonly string[]): FoundText | null {
  const title = said.find(({ kind }) => kind === "story")?.text.split("\n", 1)[0] ?? "";
  if (wordsIn(title, words).size === words.length) return null;
  const bodies = said.map(({ kind, text }) => ({ kind, text: kind === "story" ? text.slice(title.length) : text }));
  const [best] = bodies
    .map((body) => ({ ...body, count: wordsIn(body.text, words).size }))
    .toSorted((a, b) => b.count - a.count);
  const parts = best && snippetOf(best.text.trim(), words);
  return parts ? { kind: best.kind, parts } : null;
}
