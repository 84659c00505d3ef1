import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { sqlText, withLockedDuckDb } from "./locked-duckdb.ts";
import { runCountingRows } from "./rows-read.ts";

test("rows that a statement leaves out are counted as read, lines that DuckDB cannot read are not", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "headroom-rows-read-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = path.join(folder, "rows.csv");
  await writeFile(file, "a\n1\n2\nx\n3\n");
  await withLockedDuckDb([file], folder, async (connection) => {
    const rows = `select * from read_csv(${sqlText(file)}, header=true, auto_detect=false, ignore_errors=true, columns={'a': 'BIGINT'})`;
    const read = await runCountingRows(
      connection,
      `create temp table kept as ${rows} where a in (1, 2, 4, 5, 6, 7, 8)`,
    );
    expect(read).toBe(3);
    const kept = await connection.runAndReadAll("select a::integer from kept order by a");
    expect(kept.getRows()).toEqual([[1], [2]]);
  });
});
