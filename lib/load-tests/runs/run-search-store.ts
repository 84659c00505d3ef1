import "server-only";
import { z } from "zod";
import type { Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import type { FoundPlace } from "./found-place.ts";
import type { RunTerm } from "./run-search.ts";
import { searchCondition } from "./search-condition-store.ts";

/** The newest runs that are looked at: a search takes as long with a million runs as with so many. */
export const mostSearched = 20_000;

/** Ids of a page of the runs that match, the latest first, and how many there are in all. */
export type FoundRuns = { ids: string[]; total: number };

type Search = {
  terms: readonly RunTerm[];
  /** Null: all tests of the team. */
  testId: string | null;
  limit: number;
  before?: FoundPlace;
};

const answer = z.object({ ids: z.array(z.string()), total: z.coerce.number() });
const firstId = "00000000-0000-0000-0000-000000000000";

/** Runs of the team that match all terms, of one test or of all. */
export async function searchRuns(member: Member, { terms, testId, limit, before }: Search): Promise<FoundRuns> {
  const parts = terms.map(searchCondition);
  const ofTest = testId === null ? Prisma.empty : Prisma.sql`and "testId" = ${testId}::uuid`;
  const known = Prisma.sql`known as (
    select kind, text from "SearchedText"
    where "testId" in (select id from "Test" where "teamId" = ${member.teamId}::uuid) ${ofTest})`;
  const newest = testId === null ? Prisma.sql`"createdAt"` : Prisma.sql`"startedAt"`;
  const behind = before
    ? Prisma.sql`where ("startedAt", number, id) < (${before.startedAt}::timestamptz, ${before.number}, ${before.id ?? firstId}::uuid)`
    : Prisma.empty;
  const rows = await db.$queryRaw`
    with ${Prisma.join([known, ...parts.flatMap(({ withs }) => withs)], ", ")}, searched as (
      select id, number, "startedAt", revision, branch, version, notes, tags, config, "errorMessage", "invalidReason", "environmentId"
      from "Run" where "teamId" = ${member.teamId}::uuid and "deletedAt" is null ${ofTest}
      order by ${newest} desc limit ${mostSearched}
    ), matching as materialized (
      select run.id, run."startedAt", run.number
      from searched run
      left join "Environment" environment on environment.id = run."environmentId"
      cross join lateral (select lower(concat_ws(E'\n', run.branch, run.version, run.notes, run."errorMessage",
        run."invalidReason", environment.name, environment.slug)) as words offset 0) said
      where ${Prisma.join([Prisma.sql`true`, ...parts.map(({ condition }) => condition)], " and ")}
    ), page as (
      select id, "startedAt", number from matching ${behind} order by "startedAt" desc, number desc, id desc limit ${limit}
    )
    select (select count(*) from matching) as total,
      coalesce((select array_agg(id::text order by "startedAt" desc, number desc, id desc) from page), '{}') as ids`;
  return z.tuple([answer]).parse(rows)[0];
}
