import "server-only";
import { z } from "zod";
import type { JobActor, Member } from "#lib/auth/actor.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { dayMs } from "#lib/shared/day-ms.ts";
import { mostRunSources } from "#lib/team-test/evidence/found.ts";

/** Whoever evidence is gathered for: a member who looks, or the worker that reveals a round. */
export type EvidenceReader = Member | JobActor;

/** The runs that evidence speaks of: read, valid and not deleted, in `"Run" run` with its `"Test" test`. */
export function seenRuns({ teamId }: EvidenceReader): Prisma.Sql {
  return Prisma.sql`"Run" run join "Test" test on test."id" = run."testId"
    where run."teamId" = ${teamId}::uuid and run."status" = 'ready'
      and run."deletedAt" is null and run."invalidReason" is null`;
}

/** When a window of so many days began. */
export function windowStart(days: number, now: Date): Date {
  return new Date(now.getTime() - days * dayMs);
}

/** The newest runs for which `condition` holds, as `SeenRun[]`. */
export function newestRuns(condition: Prisma.Sql): Prisma.Sql {
  const run = Prisma.sql`jsonb_build_object('test', test."name", 'testSlug', test."slug", 'number', run."number")`;
  const all = Prisma.sql`array_agg(${run} order by run."startedAt" desc, run."number" desc) filter (where ${condition})`;
  return Prisma.sql`coalesce(to_jsonb((${all})[1:${Prisma.raw(String(mostRunSources))}]), '[]'::jsonb)`;
}

export const seenRun = z.object({ test: z.string(), testSlug: z.string(), number: z.number() });
