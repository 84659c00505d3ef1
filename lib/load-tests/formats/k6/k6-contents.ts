import type { DuckDBConnection } from "@duckdb/node-api";
import { metricOfRole } from "./k6-roles.ts";

export type K6Contents = {
  /** How many usable points there are, by metric; those of metrics that tell nothing are counted together. */
  points: ReadonlyMap<string, number>;
  /** As declared: `p(95)<300`, by metric. */
  thresholds: ReadonlyMap<string, string[]>;
  /** Lines that are neither a usable point nor a metric's declaration. */
  rejected: number;
};

/** What the file holds whose points were grouped by `contentColumns` too. */
export async function k6Contents(connection: DuckDBConnection): Promise<K6Contents> {
  const found = await connection.runAndReadAll(`
    select role::integer, declaration, sum(rows)::double as lines
    from groups where of_label is not false group by role, declaration order by lines desc limit 10000`);
  const points = new Map<string, number>();
  const thresholds = new Map<string, string[]>();
  let rejected = 0;
  for (const [role, declaration, lines] of found.getRows()) {
    if (role !== null) {
      const metric = metricOfRole(Number(role));
      points.set(metric, (points.get(metric) ?? 0) + Number(lines));
    } else if (declaration === null) rejected += Number(lines);
    else {
      const [metric = "", ...expressions] = String(declaration)
        .split("\u001f")
        .filter((part, k) => k === 0 || part !== "");
      if (expressions.length > 0) thresholds.set(metric, expressions);
    }
  }
  return { points, thresholds, rejected };
}
