import type { DuckDBConnection } from "@duckdb/node-api";

export type K6Contents = {
  /** How many usable points there are, by metric. */
  points: ReadonlyMap<string, number>;
  /** As declared: `p(95)<300`, by metric. */
  thresholds: ReadonlyMap<string, string[]>;
  /** Lines that are neither a usable point nor a metric's declaration. */
  rejected: number;
};

/** What the file holds whose points were grouped by `contentColumns` too. */
export async function k6Contents(connection: DuckDBConnection): Promise<K6Contents> {
  const found = await connection.runAndReadAll(`
    select good, declared, metric, thresholds, rows::double as lines
    from groups where of_label is null order by rows desc limit 10000`);
  const points = new Map<string, number>();
  const thresholds = new Map<string, string[]>();
  let rejected = 0;
  for (const { good, declared, metric, thresholds: expressions, lines } of found.getRowObjectsJS()) {
    const name = typeof metric === "string" ? metric : "";
    if (good === true) points.set(name, (points.get(name) ?? 0) + Number(lines));
    else if (declared === true) {
      if (Array.isArray(expressions) && expressions.length > 0) thresholds.set(name, expressions.map(String));
    } else rejected += Number(lines);
  }
  return { points, thresholds, rejected };
}
