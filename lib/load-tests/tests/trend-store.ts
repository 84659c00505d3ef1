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
});

/** A run of a trend with the figure that it shows, of which part that is, and that of the whole run, in the metric's stored unit. */
export type TrendRow = Omit<z.output<typeof row>, "total">;

/** `limit`: the newest runs; `since`: those from then on. `kept`: runs that are never thinned out. `most`: more are thinned out. */
export type TrendQuery = {
  branch: string;
  metric: Metric;
  label: string;
  limit?: number;
  since?: Date;
  kept?: readonly string[];
  most?: number;
};

/** A chart holds no more; of more runs each stretch keeps its lowest and its highest figure. */
const mostPoints = 600;
const stretches = 240;
const mostKept = 100;

/** The runs of a trend, oldest first, and how many there are: unless `most` says otherwise at most 600 of them are told. */
export async function listTrend(
  actor: Member | TokenActor,
  testId: string,
  { branch, metric, label, limit, since, kept = [], most = mostPoints }: TrendQuery,
): Promise<{ runs: TrendRow[]; total: number }> {
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
        row_number() over (order by "startedAt", number) - 1 as place from own
    ), ranked as (
      select placed.*,
        row_number() over (partition by place * ${stretches}::int / total order by value) as lowest,
        row_number() over (partition by place * ${stretches}::int / total order by value desc nulls last) as highest
      from placed
    )
    select ranked.id, number, "startedAt", revision, value, ranked.whole, part, asked, "precision", format, "isInvalid", total, verdict.status
    from ranked left join "Verdict" verdict on verdict."runId" = ranked.id
    where total <= ${most} or lowest = 1 or highest = 1 or place = total - 1
      or ranked.id = any(${kept.slice(-mostKept)}::uuid[])
    order by "startedAt", number`;
  const runs = z.array(row).parse(found);
  return { runs: runs.map(({ total: _total, ...run }) => run), total: runs[0]?.total ?? 0 };
}
