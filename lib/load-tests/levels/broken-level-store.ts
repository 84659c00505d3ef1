import "server-only";
import { z } from "zod";
import type { JobActor, Member } from "#lib/auth/actor.ts";
import { db, type Tx } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { type Metric, metricFacts } from "../metric.ts";
import { judgedColumn, wholeColumn } from "../runs/judged-column-store.ts";
import { isPercentile } from "../verdicts/rounding-step.ts";

/** A level that a figure is to hold, and the runs that are held against it. */
export type HeldLevel = {
  testId: string;
  metric: Metric;
  label: string;
  /** Null: runs of any branch. */
  branch: string | null;
  /** In the metric's stored unit; what is worse breaks it. */
  level: number;
  /** Of which part of the runs it is, and of which kind of percentiles; null: whatever a run shows. */
  part: "whole" | "steady" | null;
  precision: string | null;
  /** The last run that it was proved with: later ones count that were asked for the same. Null: all since `since`. */
  provedWith: string | null;
  since: Date;
};

const brokenRow = z.object({ runId: z.string(), number: z.number(), value: z.number() });

/** A run that broke a level. */
export type BrokenRun = z.output<typeof brokenRow>;

const row = brokenRow.extend({ nextNumber: z.number(), nextValue: z.number() });

/** Two runs running that broke a level: the first and the second. */
export type BrokenBy = { first: BrokenRun; second: Omit<BrokenRun, "runId"> };

/**
 * The first two valid runs running that broke a level; null where no two did. Runs that are invalid or deleted, lack the figure, were asked for
 * something else or measured in another way are no runs in between. `client`: the transaction that asks.
 */
export async function findBrokenBy(
  { teamId }: JobActor | Member,
  held: HeldLevel,
  client: Pick<Tx, "$queryRaw"> = db,
): Promise<BrokenBy | null> {
  const { testId, metric, label, branch, level, part, precision, provedWith, since } = held;
  const rows = label === "" ? "run" : "label";
  const steady = Prisma.raw(`${rows}."steadyFigures"`);
  const value = part === "whole" ? wholeColumn(rows, metric) : judgedColumn(rows, metric);
  const isBroken = (figure: Prisma.Sql) =>
    metricFacts[metric].better === "down" ? Prisma.sql`${figure} > ${level}` : Prisma.sql`${figure} < ${level}`;
  const found = await client.$queryRaw`
    with proof as (
      select "startedAt", number, asked from "Run"
      where id = ${provedWith}::uuid and "testId" = ${testId}::uuid and "teamId" = ${teamId}::uuid
    ), own as (
      select run.id, run.number, run."startedAt", ${value} as value
      from "Run" run left join proof on true
        ${label === "" ? Prisma.empty : Prisma.sql`join "RunLabel" label on label."runId" = run.id and label.label = ${label}`}
      where run."testId" = ${testId}::uuid and run."teamId" = ${teamId}::uuid
        and run.status = 'ready' and run."deletedAt" is null and run."invalidReason" is null
        and (proof.number is null and run."startedAt" >= ${since}
          or (run."startedAt", run.number) > (proof."startedAt", proof.number)
          and run.asked is not distinct from proof.asked)
        ${branch === null ? Prisma.empty : Prisma.sql`and run.branch = ${branch}`}
        ${part === "steady" ? Prisma.sql`and ${steady} is not null` : Prisma.empty}
        ${precision !== null && isPercentile(metric) ? Prisma.sql`and run."precision" = ${precision}` : Prisma.empty}
    ), placed as (
      select id as "runId", number, "startedAt", value,
        lead(number) over following as "nextNumber", lead(value) over following as "nextValue"
      from own where value is not null window following as (order by "startedAt", number)
    )
    select "runId", number, value, "nextNumber", "nextValue" from placed
    where ${isBroken(Prisma.sql`value`)} and ${isBroken(Prisma.sql`"nextValue"`)}
    order by "startedAt", number limit 1`;
  const [pair] = z.array(row).parse(found);
  if (!pair) return null;
  const { nextNumber, nextValue, ...first } = pair;
  return { first, second: { number: nextNumber, value: nextValue } };
}
