import "server-only";
import { z } from "zod";
import { db } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import type { EnvironmentFacts } from "#lib/team-test/evidence/probes/environment.ts";
import type { ToolFacts } from "#lib/team-test/evidence/probes/tool.ts";
import { type EvidenceReader, newestRuns, seenRun, seenRuns, windowStart } from "./seen-runs-store.ts";

const group = z.object({ runs: z.number(), lastAt: z.date(), newest: z.array(seenRun) });
const place = group.extend({ name: z.string().nullable(), isOwn: z.boolean() });
const tool = group.extend({ name: z.string() });

/** Where the team's runs of the last `days` were, and those before. */
export async function listRunPlaces(reader: EvidenceReader, days: number, now: Date): Promise<EnvironmentFacts> {
  const rows = await db.$queryRaw`
    with seen as (
      select run."environmentId", ${groupColumns(days, now)} from ${seenRuns(reader)} group by run."environmentId"
    )
    select seen.*, environment."name", coalesce(environment."teamId" = ${reader.teamId}::uuid, false) as "isOwn"
    from seen left join "Environment" environment on environment."id" = seen."environmentId"
    order by environment."name"`;
  return z.array(place).parse(rows);
}

/** Which tools made the team's runs of the last `days`, and those before. */
export async function listRunTools(reader: EvidenceReader, days: number, now: Date): Promise<ToolFacts> {
  const rows = await db.$queryRaw`
    select run."toolName" as "name", ${groupColumns(days, now)}
    from ${seenRuns(reader)} and run."toolName" is not null
    group by run."toolName" order by run."toolName"`;
  return z.array(tool).parse(rows);
}

function groupColumns(days: number, now: Date): Prisma.Sql {
  const isRecent = Prisma.sql`run."startedAt" >= ${windowStart(days, now)}`;
  return Prisma.sql`(count(*) filter (where ${isRecent}))::int as "runs", max(run."startedAt") as "lastAt",
    ${newestRuns(isRecent)} as "newest"`;
}
