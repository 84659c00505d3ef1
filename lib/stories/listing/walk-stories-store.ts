import "server-only";
import { db } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { dayText } from "#lib/shared/day-text.ts";
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
  const { found, isAll } = await askOneByOne(walk, matches.query);
  return found.length === limit || isAll
    ? found
    : ask(walk, stretchByStretch(walk, limit, [isAmongMatches(matches.query)]));
}

type Row = { id: string; place: Date | number | null };
/** Without a match there is one row, of how many were asked. */
type Walked = { id: string | null; place: Row["place"]; walked: bigint };

async function ask(walk: Walk, walks: Prisma.Sql): Promise<Step[]> {
  const rows = await db.$queryRaw<Row[]>(inOrder(walk, walks, walk.limit));
  return rows.map((row) => stepOf(walk, row));
}

/** Those of the first stories that match, and whether the list ends before there are more to ask. */
async function askOneByOne(walk: Walk, query: string): Promise<{ found: Step[]; isAll: boolean }> {
  const near = inOrder(walk, stretchByStretch(walk, askedOneByOne, []), askedOneByOne);
  const rows = await db.$queryRaw<Walked[]>`
    with near as materialized (${near}), found as (
      select id, place from near story where ${isMatch(query)} limit ${walk.limit}
    )
    select id, place, walked from (select count(*) as walked from near) counted left join found on true
    order by ${orderOf(walk.sort)}`;
  return {
    found: rows.flatMap(({ id, place }) => (id === null ? [] : stepOf(walk, { id, place }))),
    isAll: Number(rows[0]?.walked ?? 0) < askedOneByOne,
  };
}

function stepOf({ sort }: Walk, { id, place }: Row): Step {
  return { id, place: placeText(sort, place) };
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
  return sort === "deadline" ? dayText(place) : place.toISOString();
}
