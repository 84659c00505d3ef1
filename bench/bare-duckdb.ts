// The grouping of Headroom's ingest as a plain query: no check that every line was read, no figures made of the groups.
import { DuckDBInstance } from "@duckdb/node-api";

const [path = "", folder = ""] = process.argv.slice(2);
const columns =
  "timeStamp,elapsed,label,responseCode,responseMessage,threadName,dataType,success,failureMessage,bytes,sentBytes,grpThreads,allThreads,URL,Latency,IdleTime,Connect";
const types: Record<string, string> = {
  timeStamp: "BIGINT",
  elapsed: "UINTEGER",
  success: "BOOLEAN",
  bytes: "BIGINT",
  sentBytes: "BIGINT",
  allThreads: "INTEGER",
};
const declared = columns.split(",").map((name) => `'${name}': '${types[name] ?? "VARCHAR"}'`);

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
    select *, (timeStamp - 1768467600000) // 120000 as label_slot, (timeStamp - 1768467600000) // 10000 as slot,
      ceil(ln(elapsed) / ln(1.02))::smallint as bucket,
      case when not success then responseCode end as code, case when not success then responseMessage end as message
    from read_csv('${path}', auto_detect=false, header=true, delim=',', quote='"', escape='"', columns={${declared.join(", ")}})
  )
  select label, label_slot, slot, bucket, code, message, count(*) as samples, count(*) filter (not success) as failures,
    sum(elapsed), min(elapsed), max(elapsed), sum(bytes), sum(sentBytes), max(allThreads), min(timeStamp), max(timeStamp + elapsed)
  from keyed
  group by grouping sets ((label, label_slot, bucket, code, message), (slot, bucket))`);
process.send?.(performance.now() - startedAt);
process.disconnect?.();
