import "server-only";
import { Prisma } from "#lib/db/generated/client.ts";
import type { Metric } from "../metric.ts";

/** A figure of the whole run or label in the rows called `rows`, which have the columns of `Run` or `RunLabel`. */
export function wholeColumn(rows: "run" | "label", metric: Metric): Prisma.Sql {
  const of = Prisma.raw(rows);
  return metric === "errorRate"
    ? Prisma.sql`${of}."failures"::float8 / nullif(${of}."requests", 0)`
    : Prisma.sql`${of}.${Prisma.raw(`"${metric}"`)}::float8`;
}

/** The same of the steady part where there is one, as `judgedFigures` tells it. */
export function judgedColumn(rows: "run" | "label", metric: Metric): Prisma.Sql {
  const steady = Prisma.raw(`${rows}."steadyFigures"`);
  return Prisma.sql`case when ${steady} is null then ${wholeColumn(rows, metric)} else (${steady}->>${metric}::text)::float8 end`;
}
