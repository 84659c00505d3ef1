import "server-only";
import { db } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import type { ListReader } from "../listing/list-conditions-store.ts";
import { type AlikeQuestion, shortestTitle } from "./alike.ts";

/** An id, the likest first, and what the story shares with the question beside its title. */
export type FoundAlike = { id: string; sameService: boolean; sameMetric: boolean; sameRoute: boolean };

/** The newest stories that are asked for the same metric or route. */
const askedForMetric = 1000;
/** The similarity of titles (`similarity` of pg_trgm) from which two are alike. */
const alikeFrom = 0.3;
const shared = { service: 0.1, metric: 0.2, route: 0.3 };

/**
 * Stories of the team with a similar title, or with the same metric or route at the same service, the likest first. Duplicates are left out: the
 * story that they point to is found by its own words.
 */
export async function findAlike(
  { teamId }: ListReader,
  { title, serviceId = null, metric = "", route = "", except }: AlikeQuestion,
  { limit, more = Prisma.sql`true` }: { limit: number; more?: Prisma.Sql },
): Promise<FoundAlike[]> {
  const typed = title.replaceAll("\0", "").trim().slice(0, 200).toLowerCase();
  if (typed.length < shortestTitle) return [];
  const sameMetric = Prisma.sql`coalesce(lower(story."metric"->>'name') = ${metric.trim().toLowerCase()} and ${metric.trim() !== ""}, false)`;
  const sameRoute = Prisma.sql`(story."watchLabel" = ${route} and ${route !== ""})`;
  const sameService = Prisma.sql`coalesce(story."serviceId" = ${serviceId}::uuid, false)`;
  const ofTeam = Prisma.sql`story."teamId" = ${teamId}::uuid and story."state" <> 'duplicate' and story.id <> ${except ?? null}::uuid is not false and ${more}`;
  const bySameness =
    serviceId === null || (metric.trim() === "" && route === "")
      ? Prisma.empty
      : Prisma.sql`union (select id from (
          select * from "Story" story where ${ofTeam} order by story."createdAt" desc limit ${askedForMetric}
        ) story where ${sameService} and (${sameMetric} or ${sameRoute}))`;
  return db.$queryRaw<FoundAlike[]>`
    with candidate as (
      select id from "Story" story where ${ofTeam} and lower(story."title") % ${typed} ${bySameness}
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
