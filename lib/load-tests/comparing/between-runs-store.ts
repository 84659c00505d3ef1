import "server-only";
import { z } from "zod";
import type { Member, ShareReader } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { judgedColumn, wholeColumn } from "../runs/judged-column-store.ts";
import type { ComparedRun } from "./compared-run.ts";
import type { BetweenBy } from "./comparison-table.ts";
import { type ComparedMetric, leastBetween } from "./difference.ts";
import { pooledScatter } from "./pooled-scatter.ts";

const deviation = z.number().nullable();
const scatterRow = z.object({
  label: z.string(),
  runs: z.number(),
  p50Ms: deviation,
  p95Ms: deviation,
  p99Ms: deviation,
  errorRate: deviation,
  throughputRps: deviation,
});

/**
 * How much each figure scatters between runs that nothing is known to differ in: of those that the verdict of one of these was
 * made with, the base's first, within groups of one configuration, environment and version. Empty where none has enough with
 * the base's kind of percentiles.
 */
export async function findBetween(
  reader: Member | ShareReader,
  runs: readonly Pick<ComparedRun, "id" | "precision" | "part">[],
): Promise<BetweenBy> {
  const verdicts = await db.verdict.findMany({
    where: { runId: { in: runs.map(({ id }) => id) }, run: { teamId: reader.teamId } },
    select: { runId: true, comparedWith: true },
  });
  const ids = runs
    .map(({ id }) => verdicts.find(({ runId }) => runId === id)?.comparedWith ?? [])
    .find((comparedWith) => comparedWith.length >= leastBetween);
  const precision = runs[0]?.precision;
  if (!ids || !precision) return new Map();
  const columnsOf = (from: "run" | "label") => {
    const figure = (metric: ComparedMetric) => (runs[0]?.part === "steady" ? judgedColumn : wholeColumn)(from, metric);
    const ofLog = (metric: ComparedMetric) => Prisma.sql`var_samp(ln(nullif(${figure(metric)}, 0)))`;
    return Prisma.sql`count(*)::int as "runs", ${ofLog("p50Ms")} as "p50Ms", ${ofLog("p95Ms")} as "p95Ms",
      ${ofLog("p99Ms")} as "p99Ms", ${ofLog("throughputRps")} as "throughputRps",
      var_samp(${figure("errorRate")}) as "errorRate"`;
  };
  const own = Prisma.sql`run."id" = any(${ids}::uuid[]) and run."teamId" = ${reader.teamId}::uuid
    and run."precision" = ${precision} and run."deletedAt" is null`;
  const alike = Prisma.sql`run."config", run."environmentId", run."version"`;
  const rows = await db.$queryRaw`
    select '' as "label", ${columnsOf("run")} from "Run" run where ${own} group by ${alike}
    union all
    select label."label", ${columnsOf("label")} from "RunLabel" label join "Run" run on run."id" = label."runId"
    where ${own} group by label."label", ${alike}`;
  return pooledScatter(z.array(scatterRow).parse(rows));
}
