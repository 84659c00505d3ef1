import "server-only";
import { z } from "zod";
import type { Member, TokenActor } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import type { Metric } from "../metric.ts";
import { judgedColumn, wholeColumn } from "../runs/judged-column-store.ts";
import { verdictStatuses } from "../verdicts/verdict.ts";

const row = z.object({
  id: z.string(),
  number: z.number(),
  startedAt: z.date(),
  revision: z.string(),
  value: z.number().nullable(),
  whole: z.number().nullable(),
  part: z.enum(["steady", "whole"]),
  status: z.enum(verdictStatuses).nullable(),
  asked: z.string().nullable(),
  precision: z.string().nullable(),
  format: z.string().nullable(),
  isInvalid: z.boolean(),
  total: z.coerce.number(),
  back: z.coerce.number(),
  isDrawn: z.boolean(),
});

/** A run of a trend with the figure that it shows, of which part that is, and that of the whole run, in the metric's stored unit. */
export type TrendRow = Omit<z.output<typeof row>, "total" | "back" | "isDrawn">;

/**
 * `limit`: the newest runs; `since`: those from then on. `kept`: runs that are never thinned out. `most`: more are thinned out.
 * `newest`: so many are told beside, and none of them is thinned out.
 */
export type TrendQuery = {
  branch: string;
  metric: Metric;
  label: string;
  limit?: number;
  since?: Date;
  kept?: readonly string[];
  most?: number;
  newest?: number;
};

/** A chart holds no more; of more runs each stretch keeps its lowest and its highest figure. */
const mostPoints = 600;
const stretches = 240;
const mostKept = 100;

/**
 * The runs of a trend, oldest first, and how many there are: unless `most` says otherwise at most 600 of them are told. Where
 * `newest` asks for so many, these are told beside without a gap, by the same query: finding each run's figure takes the time.
 */
export async function listTrend(
  actor: Member | TokenActor,
  testId: string,
  { branch, metric, label, limit, since, kept = [], most = mostPoints, newest = 0 }: TrendQuery,
): Promise<{ runs: TrendRow[]; total: number; newest: TrendRow[] }> {
  const rows = label === "" ? "run" : "label";
  const steady = Prisma.raw(`${rows}."steadyFigures"`);
  const ofLabel =
    label === ""
      ? Prisma.empty
      : Prisma.sql`join "RunLabel" label on label."runId" = run.id and label.label = ${label}`;
  const found = await db.$queryRaw`
    with own as (
      select run.id, run.number, run."startedAt", run.revision, run.asked, run."precision", run.format,
        run."invalidReason" is not null as "isInvalid", ${judgedColumn(rows, metric)} as value,
        ${wholeColumn(rows, metric)} as whole, case when ${steady} is null then 'whole' else 'steady' end as part
      from "Run" run ${ofLabel}
      where run."testId" = ${testId}::uuid and run."teamId" = ${actor.teamId}::uuid and run.branch = ${branch}
        and run.status = 'ready' and run."deletedAt" is null
        and run."startedAt" >= ${since ?? new Date(0)}
      order by run."startedAt" desc, run.number desc limit ${limit ?? 1_000_000}
    ), placed as (
      select own.*, count(*) over () as total,
        row_number() over (order by "startedAt" desc, number desc) - 1 as back from own
    ), ranked as (
      select placed.*,
        row_number() over (partition by (total - 1 - back) * ${stretches}::int / total order by value) as lowest,
        row_number() over (partition by (total - 1 - back) * ${stretches}::int / total order by value desc nulls last) as highest
      from placed
    ), told as (
      select ranked.*, total <= ${most} or lowest = 1 or highest = 1 or back = 0
        or id = any(${kept.slice(-mostKept)}::uuid[]) as "isDrawn"
      from ranked
    )
    select told.id, number, "startedAt", revision, value, told.whole, part, asked, "precision", format, "isInvalid", total, back,
      "isDrawn", verdict.status
    from told left join "Verdict" verdict on verdict."runId" = told.id
    where "isDrawn" or back < ${newest}
    order by "startedAt", number`;
  const told = z
    .array(row)
    .parse(found)
    .map(({ total, back, isDrawn, ...run }) => ({ run, total, isDrawn, isNewest: back < newest }));
  return {
    runs: told.flatMap(({ run, isDrawn }) => (isDrawn ? [run] : [])),
    total: told[0]?.total ?? 0,
    newest: told.flatMap(({ run, isNewest }) => (isNewest ? [run] : [])),
  };
}
