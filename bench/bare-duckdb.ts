// The grouping of Headroom's ingest as a plain query: no check that every line was read, no figures made of the groups.
import { DuckDBInstance } from "@duckdb/node-api";
import { madeFormat } from "./formats/made-formats.ts";

const [name = "", path = "", folder = ""] = process.argv.slice(2);
const { bareSql, startMs } = madeFormat(name);
if (!bareSql) throw new Error(`DuckDB does not read ${name}.`);

const startedAt = performance.now();
const instance = await DuckDBInstance.create(":memory:", {
  threads: "2",
  memory_limit: "512MB",
  temp_directory: folder,
  preserve_insertion_order: "false",
});
const connection = await instance.connect();
await connection.run(`
  create temp table groups as
  with keyed as (
    select *, (time_ms - ${startMs}) // 120000 as label_slot, (time_ms - ${startMs}) // 10000 as slot,
      ceil(ln(ms) / ln(1.02))::smallint as bucket,
      case when failed then code end as failed_code, case when failed then message end as failed_message
    from (${bareSql(path)})
  )
  select label, label_slot, slot, bucket, failed_code, failed_message, count(ms) as samples,
    count(*) filter (failed) as failures, sum(ms), min(ms), max(ms), sum(received), sum(sent), max(users), min(time_ms),
    max(time_ms + ms)
  from keyed
  group by grouping sets ((label, label_slot, bucket, failed_code, failed_message), (slot, bucket))`);
process.send?.(performance.now() - startedAt);
process.disconnect?.();
