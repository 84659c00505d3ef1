import "server-only";
import { Prisma } from "#lib/db/generated/client.ts";

type Limits = { days: number | null; runs: number | null };

/**
 * SQL with the ids of a test's runs that its limits no longer keep. Kept whatever they say: runs that a person keeps, the
 * anchor, a pinned baseline, and runs that wait to be read. Deleted runs go by a rule of their own.
 */
export function dueRuns(testId: string, { days, runs }: Limits, now: Date): Prisma.Sql {
  return Prisma.sql`
    select due.id from (
      select run.id, run."createdAt", run."pinnedAt",
        row_number() over (order by run."startedAt" desc, run.number desc) as place
      from "Run" run where run."testId" = ${testId}::uuid and run."deletedAt" is null and run.status in ('ready', 'failed')
    ) due
    where due."pinnedAt" is null
      and (due."createdAt" < ${now}::timestamptz - ${days}::int * interval '1 day' or due.place > ${runs}::int)
      and not exists (select from "Test" test where test."pinnedRunId" = due.id or test."anchorRunId" = due.id)`;
}
