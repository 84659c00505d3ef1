import "server-only";
import { db } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { isAmongMatches, isMatch, type Matches } from "../search/find-matches-store.ts";
import { type StoryState, storyStates } from "../states/story-state.ts";
import { all, any, inStates } from "./list-conditions-store.ts";
import type { ListCursor } from "./list-cursor.ts";
import { orderOf, orders, stretchesOf } from "./list-order-store.ts";
import type { StorySort } from "./story-filter.ts";

export type Walk = {
  /** Whose stories: a walk for each. */
  scopes: readonly Prisma.Sql[];
  states: readonly StoryState[];
  conditions: readonly Prisma.Sql[];
  /** Null: nothing is searched for. */
  matches: Matches | null;
  sort: StorySort;
  after: ListCursor | undefined;
  limit: number;
};

/** A story on the way, and what it is ordered by. */
export type Step = { id: string; place: string | null };

/** So many stories are asked for a common word before the index of words is. */
const askedOneByOne = 1500;

/** The first stories of a list behind its cursor. */
export async function walkStories(walk: Walk): Promise<Step[]> {
  const { matches, limit } = walk;
  if (matches?.kind === "few") return matches.ids.length === 0 ? [] : ask(walk, ofIds(walk, matches.ids));
  if (!matches) return ask(walk, stretchByStretch(walk, limit, []));
  const near = Prisma.sql`select id, place from (${inOrder(walk, stretchByStretch(walk, askedOneByOne, []), askedOneByOne)}) story
    where ${isMatch(matches.query)}`;
  const found = await ask(walk, near);
  return found.length === limit ? found : ask(walk, stretchByStretch(walk, limit, [isAmongMatches(matches.query)]));
}

async function ask(walk: Walk, walks: Prisma.Sql): Promise<Step[]> {
  const rows = await db.$queryRaw<{ id: string; place: Date | number | null }[]>(inOrder(walk, walks, walk.limit));
  return rows.map(({ id, place }) => ({ id, place: placeText(walk.sort, place) }));
}

function inOrder({ sort }: Walk, walks: Prisma.Sql, most: number): Prisma.Sql {
  return Prisma.sql`select id, place from (${walks}) walked order by ${orderOf(sort)} limit ${most}`;
}

/** Of so few stories all are looked at. */
function ofIds({ sort, after, scopes, states, conditions }: Walk, ids: readonly string[]): Prisma.Sql {
  const ranges = stretchesOf(sort, after).map(({ condition }) => Prisma.sql`(${condition})`);
  return Prisma.sql`select story.id, ${orders[sort].column} as place from "Story" story
    where ${all([Prisma.sql`story.id = any(${[...ids]}::uuid[])`, any(scopes), inStates(states), ...conditions, any(ranges)])}`;
}

/** Orders with an index over all states. */
const ofAnyState: ReadonlySet<StorySort> = new Set(["newest", "oldest", "updated"]);

/** Each state walks an index of its own, as far as `most` takes. */
function stretchByStretch(
  { sort, after, scopes, states, conditions }: Walk,
  most: number,
  more: readonly Prisma.Sql[],
): Prisma.Sql {
  const walked = states.length === 0 && !ofAnyState.has(sort) ? storyStates : states;
  const eachState = walked.length > 0 ? walked.map((state) => inStates([state])) : [inStates([])];
  const walks = stretchesOf(sort, after).flatMap(({ condition, order }) =>
    scopes.flatMap((scope) =>
      eachState.map(
        (state) =>
          Prisma.sql`(select story.id, ${orders[sort].column} as place from "Story" story
            where ${all([scope, state, ...conditions, ...more, condition])} order by ${order} limit ${most})`,
      ),
    ),
  );
  return Prisma.join(walks, " union all ");
}

function placeText(sort: StorySort, place: Date | number | null): string | null {
  if (!(place instanceof Date)) return place === null ? null : String(place);
  return sort === "deadline" ? place.toISOString().slice(0, 10) : place.toISOString();
}
