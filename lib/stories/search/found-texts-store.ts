import "server-only";
import { db } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import type { ListReader } from "../listing/list-conditions-store.ts";
import { scopeOf } from "../listing/list-scope-store.ts";
import type { StoryFilter } from "../listing/story-filter.ts";
import { searchWords } from "./search-words.ts";
import { type SnippetPart, snippetOf, wordsIn } from "./snippet.ts";
import type { TextKind } from "./story-text-store.ts";

/** Where a search was found, beside a title, and a line of it. */
export type FoundText = { kind: TextKind; parts: SnippetPart[] };

const mostCharacters = 4_000;

/** For stories that a search found, by their ids: the text that holds most of the words. None where the title holds them all. */
export async function listFoundTexts(
  reader: ListReader,
  filter: StoryFilter,
  ids: readonly string[],
): Promise<Record<string, FoundText>> {
  const words = searchWords(filter.q);
  if (words.length === 0 || ids.length === 0) return {};
  const { teamIds } = await scopeOf(reader, filter);
  const texts = await db.$queryRaw<{ storyId: string; kind: TextKind; text: string }[]>(Prisma.sql`
    select "storyId", "kind", left("text", ${mostCharacters}) as "text" from "StoryText"
    where "storyId" = any(${[...ids]}::uuid[]) and "teamId" = any(${teamIds}::uuid[]) and "kind" <> 'words'
    order by "storyId", "kind" = 'story' desc, "createdAt" desc`);
  const byStory = Map.groupBy(texts, ({ storyId }) => storyId);
  return Object.fromEntries(
    [...byStory].flatMap(([id, said]) => {
      const found = foundIn(said, words);
      return found ? [[id, found]] : [];
    }),
  );
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
