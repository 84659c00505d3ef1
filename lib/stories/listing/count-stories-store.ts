import "server-only";
import { db } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { findMatches, isAmongMatches } from "../search/find-matches-store.ts";
import { type StoryState, storyStates } from "../states/story-state.ts";
import { all, any, conditionsOf, inStates, type ListReader } from "./list-conditions-store.ts";
import { scopeOf } from "./list-scope-store.ts";
import { noFilter, type StoryFilter } from "./story-filter.ts";

/** How many stories each tab holds. */
export type StoryCounts = Record<StoryState, number> & { needsDecision: number };

/** Of the stories that a filter finds, whatever tab it is on: without one, of all of the team. */
export async function countByState(
  reader: ListReader,
  filter: StoryFilter = noFilter,
  now = new Date(),
): Promise<StoryCounts> {
  const where = await foundBy(reader, { ...filter, states: [], needsDecision: false }, now);
  const rows = await db.$queryRaw<{ state: StoryState | null; count: bigint }[]>`
    select story."state", count(*) from "Story" story where ${where} group by 1
    union all select null, count(*) from "Story" story where ${where} and story."needsDecision"`;
  const counts = new Map(rows.map(({ state, count }) => [state, Number(count)]));
  const ofStates = Object.fromEntries(storyStates.map((state) => [state, counts.get(state) ?? 0]));
  return { ...(ofStates as Record<StoryState, number>), needsDecision: counts.get(null) ?? 0 };
}

/** Of these states alone: those of others, however many, take no time. */
export async function countInStates(
  reader: ListReader,
  filter: StoryFilter,
  { states, now }: { states: readonly StoryState[]; now: Date },
): Promise<ReadonlyMap<StoryState, number>> {
  const where = await foundBy(reader, { ...filter, states }, now);
  const rows = await db.$queryRaw<{ state: StoryState; count: bigint }[]>`
    select story."state", count(*) from "Story" story where ${where} group by 1`;
  return new Map(rows.map(({ state, count }) => [state, Number(count)]));
}

async function foundBy(reader: ListReader, filter: StoryFilter, now: Date): Promise<Prisma.Sql> {
  const scope = await scopeOf(reader, filter);
  const matches = filter.q === "" ? null : await findMatches(scope.teamIds, filter.q);
  const found =
    matches === null
      ? []
      : [matches.kind === "few" ? Prisma.sql`story.id = any(${matches.ids}::uuid[])` : isAmongMatches(matches.query)];
  return all([any(scope.conditions), inStates(filter.states), ...conditionsOf(reader, filter, now), ...found]);
}

/** How many wait in the team's inbox, for the rail of every page. */
export function countInbox({ teamId }: ListReader): Promise<number> {
  return db.story.count({ where: { teamId, state: "inbox" } });
}
