import "server-only";
import { z } from "zod";
import type { Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import type { FoundPlace } from "./found-place.ts";
import type { RunTerm } from "./run-search.ts";

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
const first = "00000000-0000-0000-0000-000000000000";

/** Runs of the team that match all terms, of one test or of all. */
export async function searchRuns(member: Member, { terms, testId, limit, before }: Search): Promise<FoundRuns> {
  const conditions = terms.map(conditionOf);
  const ofTest = testId === null ? Prisma.empty : Prisma.sql`and "testId" = ${testId}::uuid`;
  const newest = testId === null ? Prisma.sql`"createdAt"` : Prisma.sql`"startedAt"`;
  const behind = before
    ? Prisma.sql`where ("startedAt", number, id) < (${before.startedAt}::timestamptz, ${before.number}, ${before.id ?? first}::uuid)`
    : Prisma.empty;
  const rows = await db.$queryRaw`
    with searched as (
      select id, number, "startedAt", revision, branch, version, notes, tags, config, "errorMessage", "invalidReason", "environmentId"
      from "Run" where "teamId" = ${member.teamId}::uuid and "deletedAt" is null ${ofTest}
      order by ${newest} desc limit ${mostSearched}
    ), matching as materialized (
      select run.id, run."startedAt", run.number
      from searched run
      left join "Environment" environment on environment.id = run."environmentId"
      cross join lateral (select lower(concat_ws(E'\n', run.branch, run.version, run.notes, run."errorMessage",
        run."invalidReason", environment.name, environment.slug)) as words offset 0) said
      where ${Prisma.join([Prisma.sql`true`, ...conditions], " and ")}
    ), page as (
      select id, "startedAt", number from matching ${behind} order by "startedAt" desc, number desc, id desc limit ${limit}
    )
    select (select count(*) from matching) as total,
      coalesce((select array_agg(id::text order by "startedAt" desc, number desc, id desc) from page), '{}') as ids`;
  return z.tuple([answer]).parse(rows)[0];
}

/** What the words of a search stand for in SQL: always as text, never as a pattern. */
function conditionOf(term: RunTerm): Prisma.Sql {
  switch (term.kind) {
    case "number":
      return Prisma.sql`run.number = ${term.number}`;
    case "word":
      return Prisma.sql`(run.number is not distinct from ${term.number}::int
        or starts_with(lower(run.revision), lower(${term.word}))
        or strpos(said.words, lower(${term.word})) > 0
        or exists (select from "RunError" error where error."runId" = run.id and strpos(lower(error.message), lower(${term.word})) > 0))`;
    case "fact":
      return Prisma.sql`exists (
        select from (select * from jsonb_each_text(run.tags) union all select * from jsonb_each_text(run.config)) fact
        where lower(fact.key) = lower(${term.key}) and (${term.value} = '' or lower(fact.value) = lower(${term.value})))`;
    case "label":
      return Prisma.sql`exists (select from "RunLabel" label
        where label."runId" = run.id and strpos(lower(label.label), lower(${term.text})) > 0)`;
    case "verdict":
      return Prisma.sql`exists (select from "Verdict" verdict
        where verdict."runId" = run.id and verdict.status = any(${term.statuses}::text[]))`;
  }
}
