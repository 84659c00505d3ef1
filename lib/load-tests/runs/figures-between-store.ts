import "server-only";
import { z } from "zod";
import type { JobActor, Member } from "#lib/auth/actor.ts";
import { db, type Tx } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import type { Metric } from "../metric.ts";
import { judgedColumn } from "./judged-column-store.ts";

const row = z.object({ id: z.string(), number: z.number(), startedAt: z.date(), value: z.number() });

/** A run with one figure, in the metric's stored unit. */
export type FigureOfRun = z.output<typeof row>;

/** `label` empty: the whole run; `branch` empty: any. */
type Asked = { testId: string; metric: Metric; label: string; branch: string; from: Date; until: Date };

/**
 * A figure of the valid runs of a test that started in a span of time, oldest first and at most so many: that of the steady part where a run has
 * one, as verdicts use it. Runs without the figure are left out. `client`: the transaction that asks.
 */
export async function listFiguresBetween(
  { teamId }: Member | JobActor,
  { testId, metric, label, branch, from, until }: Asked,
  most: number,
  client: Pick<Tx, "$queryRaw"> = db,
): Promise<FigureOfRun[]> {
  const value = judgedColumn(label === "" ? "run" : "label", metric);
  const ofLabel =
    label === ""
      ? Prisma.empty
      : Prisma.sql`join "RunLabel" label on label."runId" = run.id and label.label = ${label}`;
  const ofBranch = branch === "" ? Prisma.empty : Prisma.sql`and run.branch = ${branch}`;
  const found = await client.$queryRaw`
    select run.id, run.number, run."startedAt", ${value} as value
    from "Run" run ${ofLabel}
    where run."testId" = ${testId}::uuid and run."teamId" = ${teamId}::uuid ${ofBranch}
      and run.status = 'ready' and run."deletedAt" is null and run."invalidReason" is null
      and run."startedAt" between ${from} and ${until} and ${value} is not null
    order by run."startedAt", run.number limit ${most}`;
  return z.array(row).parse(found);
}
