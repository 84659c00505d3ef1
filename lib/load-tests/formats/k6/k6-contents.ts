import type { DuckDBConnection } from "@duckdb/node-api";
import { isGoodPoint } from "./k6-samples.ts";

export type K6Contents = {
  /** How many usable points there are, by metric. */
  points: ReadonlyMap<string, number>;
  /** As declared: `p(95)<300`, by metric. */
  thresholds: ReadonlyMap<string, string[]>;
  /** Lines that are neither a usable point nor a metric's declaration. */
  rejected: number;
  beginMs: number;
  endMs: number;
};

/** What a file of k6's points holds; `lines` is SQL for rows as `k6Lines` gives them. */
export async function k6Contents(connection: DuckDBConnection, lines: string): Promise<K6Contents> {
  const found = await connection.runAndReadAll(`
    select good, declared, case when good or declared then left(metric, 200) end as metric,
      case when declared then thresholds end as thresholds, count(*)::double as lines,
      min(floor(case when metric like '%req_duration' then time_ms - amount else time_ms end)) filter (good)::double as begin,
      max(time_ms) filter (good)::double as finish
    from (select *, ${isGoodPoint} as good, coalesce(kind = 'Metric' and metric is not null, false) as declared from ${lines})
    group by all order by lines desc limit 10000`);
  const points = new Map<string, number>();
  const thresholds = new Map<string, string[]>();
  let rejected = 0;
  let [beginMs, endMs] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { good, declared, metric, thresholds: expressions, lines, begin, finish } of found.getRowObjectsJS()) {
    const name = typeof metric === "string" ? metric : "";
    if (good === true) points.set(name, (points.get(name) ?? 0) + Number(lines));
    else if (declared === true) {
      if (Array.isArray(expressions) && expressions.length > 0) thresholds.set(name, expressions.map(String));
    } else rejected += Number(lines);
    if (typeof begin === "number") beginMs = Math.min(beginMs, begin);
    if (typeof finish === "number") endMs = Math.max(endMs, finish);
  }
  return { points, thresholds, rejected, beginMs, endMs };
}
