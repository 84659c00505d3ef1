import "server-only";
import { z } from "zod";
import type { JobActor } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import type { Metric } from "../metric.ts";
import { judgedColumn } from "../runs/judged-column-store.ts";

/** A figure of a test. `label` empty: of the whole run. `branch` null: of runs of any branch. */
export type AskedFigure = { testId: string; metric: Metric; label: string; branch: string | null };

const row = z.object({ number: z.number(), value: z.number() });

/** The figure in the newest run that counts and tells it, in the metric's stored unit; null: there is none. */
export async function findNewestFigure(
  { teamId }: JobActor,
  { testId, metric, label, branch }: AskedFigure,
): Promise<z.output<typeof row> | null> {
  const rows = label === "" ? "run" : "label";
  const value = judgedColumn(rows, metric);
  const found = await db.$queryRaw`
    select run.number, ${value} as value
    from "Run" run
      ${label === "" ? Prisma.empty : Prisma.sql`join "RunLabel" label on label."runId" = run.id and label.label = ${label}`}
    where run."testId" = ${testId}::uuid and run."teamId" = ${teamId}::uuid
      and run.status = 'ready' and run."deletedAt" is null and run."invalidReason" is null
      ${branch === null ? Prisma.empty : Prisma.sql`and run.branch = ${branch}`} and ${value} is not null
    order by run."startedAt" desc, run.number desc limit 1`;
  return z.array(row).parse(found)[0] ?? null;
}
