import "server-only";
import { bestFirst } from "../search/best-first-store.ts";
import { findMatches, type Matches } from "../search/find-matches-store.ts";
import { searchWords } from "../search/search-words.ts";
import { any, conditionsOf, inStates, type ListReader } from "./list-conditions-store.ts";
import { type ListOrder, readListCursor, writeListCursor } from "./list-cursor.ts";
import { type ListScope, scopeOf } from "./list-scope-store.ts";
import type { StoryFilter } from "./story-filter.ts";
import type { StoryRow } from "./story-row.ts";
import { storyRowsById } from "./story-rows-store.ts";
import { type Step, type Walk, walkStories } from "./walk-stories-store.ts";

/** Where to begin, how many at most, and what time it is. */
export type ListPage = { cursor?: string; limit: number; now: Date };

/**
 * A page of the stories that a filter finds. `nextCursor` is null on the last one; a cursor of another order begins anew. Without a sort a
 * search gives the best first, as long as there are few enough to compare.
 */
export async function listStories(
  reader: ListReader,
  filter: StoryFilter,
  { cursor, limit, now }: ListPage,
): Promise<{ rows: StoryRow[]; nextCursor: string | null; order: ListOrder }> {
  const scope = await scopeOf(reader, filter);
  const matches = filter.q === "" ? null : await findMatches(scope.teamIds, filter.q);
  const order = orderOf(filter, matches);
  const after = readListCursor(cursor, order);
  const conditions = conditionsOf(reader, filter, now);
  const asked = { states: filter.states, conditions, after, limit: limit + 1 };
  const steps =
    order === "best"
      ? await bestOf(scope, filter, matches, asked)
      : await walkStories({ ...asked, scopes: scope.conditions, matches, sort: order });
  const shown = steps.slice(0, limit);
  const last = steps.length > limit ? shown.at(-1) : undefined;
  return {
    rows: await storyRowsById(
      reader,
      scope,
      shown.map(({ id }) => id),
    ),
    nextCursor: last ? writeListCursor({ order, ...last }) : null,
    order,
  };
}

/** As many keys as are chosen at once. */
export const mostKeys = 1000;

/** The keys of all that a filter finds, in the order of the list: at most so many, and whether there are more. */
export async function listKeysOf(
  reader: ListReader,
  filter: StoryFilter,
  now: Date,
): Promise<{ keys: string[]; hasMore: boolean }> {
  const { rows, nextCursor } = await listStories(reader, filter, { limit: mostKeys, now });
  return { keys: rows.map(({ key }) => key), hasMore: nextCursor !== null };
}

type Asked = Pick<Walk, "states" | "conditions" | "after" | "limit">;

function bestOf(scope: ListScope, filter: StoryFilter, matches: Matches | null, asked: Asked): Promise<Step[]> {
  const { states, conditions, after, limit } = asked;
  return bestFirst({
    ids: matches?.kind === "few" ? matches.ids : [],
    words: searchWords(filter.q),
    conditions: [any(scope.conditions), inStates(states), ...conditions],
    after,
    limit,
  });
}

function orderOf({ sort }: StoryFilter, matches: Matches | null): ListOrder {
  return sort ?? (matches?.kind === "few" ? "best" : "newest");
}
