import "server-only";
import { db } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import type { ListReader } from "../listing/list-conditions-store.ts";
import { type AlikeQuestion, shortestTitle } from "./alike.ts";

/** An id, the likest first, and what the story shares with the question beside its title. */
export type FoundAlike = { id: string; sameService: boolean; sameMetric: boolean; sameRoute: boolean };

/** The nearest titles that are compared by what else they share. */
const nearestTitles = 10;
/** The newest stories that are asked for the same metric or route. */
const askedForMetric = 1000;
/** The similarity of titles (`similarity` of pg_trgm) from which two are alike, and what else it counts to share. */
const alikeFrom = 0.3;
const shared = { service: 0.1, metric: 0.2, route: 0.3 };

/**
 * Stories of the team with a similar title, or with the same metric or route at the same service, the likest first. Duplicates are left out: the
 * story that they point to is found by its own words.
 */
export async function findAlike(
  { teamId }: ListReader,
  { title, serviceId = null, metric: named = "", route = "", except }: AlikeQuestion,
  limit: number,
): Promise<FoundAlike[]> {
  const typed = title.replaceAll("\0", "").trim().slice(0, 200).toLowerCase();
  if (typed.length < shortestTitle) return [];
  const metric = named.trim().toLowerCase();
  const sameService = Prisma.sql`coalesce(story."serviceId" = ${serviceId}::uuid, false)`;
  const sameMetric = Prisma.sql`(${metric !== ""} and coalesce(lower(story."metric"->>'name') = ${metric}, false))`;
  const sameRoute = Prisma.sql`(${route !== ""} and story."watchLabel" = ${route})`;
  const others = Prisma.sql`story."teamId" = ${teamId}::uuid and story."state" <> 'duplicate' and story.id is distinct from ${except ?? null}::uuid`;
  const newest =
    serviceId === null || (metric === "" && route === "")
      ? Prisma.empty
      : Prisma.sql`union (select id from (
          select * from "Story" story where ${others} order by story."createdAt" desc limit ${askedForMetric}
        ) story where ${sameService} and (${sameMetric} or ${sameRoute}))`;
  return db.$queryRaw<FoundAlike[]>`
    with candidate as (
      (select id from "Story" story where ${others} order by lower(story."title") <-> ${typed} limit ${nearestTitles}) ${newest}
    ), compared as (
      select story.id, ${sameService} as "sameService", ${sameMetric} as "sameMetric", ${sameRoute} as "sameRoute",
        similarity(lower(story."title"), ${typed}) as likeness
      from candidate join "Story" story using (id)
    ), scored as (
      select *, likeness + "sameService"::int * ${shared.service}::float8 + "sameMetric"::int * ${shared.metric}::float8
        + "sameRoute"::int * ${shared.route}::float8 as score from compared
    )
    select id, "sameService", "sameMetric", "sameRoute" from scored
    where score >= ${alikeFrom}::float8 order by score desc, id desc limit ${limit}`;
}
