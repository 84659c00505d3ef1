import type { DuckDBConnection } from "@duckdb/node-api";
import { amountOf, field, listOf } from "../json/json-fields.ts";

/** Runs a statement and tells how many rows it read from its file, before any was left out: DuckDB's profile knows. */
export async function runCountingRows(connection: DuckDBConnection, sql: string): Promise<number> {
  const analysed = await connection.runAndReadAll(`explain (analyze, format json) ${sql}`);
  return rowsRead(JSON.parse(String(analysed.getRows()[0]?.[1])));
}

/** A step of the plan and those it takes its rows from. */
function rowsRead(step: unknown): number {
  if (field(step, "operator_type") === "TABLE_SCAN") return amountOf(field(step, "operator_cardinality")) ?? 0;
  return listOf(field(step, "children")).reduce<number>((sum, child) => sum + rowsRead(child), 0);
}
