import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { written } from "../result-file.test-data.ts";
import { sqlText, withLockedDuckDb } from "./locked-duckdb.ts";

async function run(allowed: string[], sql: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "headroom-duckdb-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return withLockedDuckDb(allowed, folder, async (connection) => {
    const result = await connection.runAndReadAll(sql).catch((error: unknown) => String(error));
    return typeof result === "string" ? result : JSON.stringify(result.getRowsJson());
  });
}

test("the locked DuckDB reads the files that it was given", async () => {
  const { path: allowed } = await written("a,b\n1,it's\n");
  expect(await run([allowed], `from read_csv(${sqlText(allowed)})`)).toBe('[["1","it\'s"]]');
});

test("the locked DuckDB refuses other files, writing, extensions and being unlocked", async () => {
  const { path: allowed } = await written("a\n1\n");
  const { path: other } = await written("secret\n1\n");
  expect(await run([allowed], `from read_csv(${sqlText(other)})`)).toContain("Permission Error");
  expect(await run([allowed], `copy (select 1) to ${sqlText(`${other}.csv`)}`)).toContain("Permission Error");
  expect(await run([allowed], "install httpfs")).toContain("Permission Error");
  expect(await run([allowed], "set memory_limit = '8GB'")).toContain("the configuration has been locked");
  expect(await run([allowed], "set enable_external_access = true")).toContain("locked");
});
