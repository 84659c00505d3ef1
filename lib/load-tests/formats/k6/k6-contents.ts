import type { DuckDBConnection } from "@duckdb/node-api";
import { metricOfRole } from "./k6-roles.ts";
import { separator } from "./k6-samples.ts";

export type K6Contents = {
  /** How many usable points there are, of all metrics. */
  usable: number;
  /** The same by metric, of those that tell something. */
  points: ReadonlyMap<string, number>;
  /** Whether all samples that were thought to have a name do. */
  isNamed: boolean;
  /** As declared: `p(95)<300`, by metric. */
  thresholds: ReadonlyMap<string, string[]>;
  /** Lines that are neither a usable point nor a metric's declaration. */
  rejected: number;
};

/** What the file of so many `rows` holds, whose points were grouped by `contentColumns` too. */
export async function k6Contents(connection: DuckDBConnection, rows: number): Promise<K6Contents> {
  const found = await connection.runAndReadAll(`
    select role::integer, declaration, sum(rows)::double as lines, coalesce(bool_or(ends_with(label, ${separator})), false)
    from groups where of_label is not false group by role, declaration order by lines desc limit 10000`);
  const points = new Map<string, number>();
  const thresholds = new Map<string, string[]>();
  let [usable, rejected] = [rows, 0];
  let isNamed = true;
  for (const [role, declaration, lines, lacksNames] of found.getRows()) {
    if (lacksNames) isNamed = false;
    if (role !== null) {
      const metric = metricOfRole(Number(role));
      points.set(metric, (points.get(metric) ?? 0) + Number(lines));
      continue;
    }
    usable -= Number(lines);
    if (declaration === null) rejected += Number(lines);
    else {
      const [metric = "", ...expressions] = String(declaration)
        .split("\u001f")
        .filter((part, k) => k === 0 || part !== "");
      if (expressions.length > 0) thresholds.set(metric, expressions);
    }
  }
  return { usable, points, isNamed, thresholds, rejected };
}
