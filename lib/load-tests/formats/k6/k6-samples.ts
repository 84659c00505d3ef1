import type { DuckDBConnection } from "@duckdb/node-api";
import { sqlText } from "../samples/locked-duckdb.ts";

/** The tags that are read. */
export const k6Tags = ["name", "method", "group", "scenario", "status", "error", "error_code"] as const;

/** Stands between method and name until it is known whether the method is needed. */
const separator = "chr(31)";

/** The lines of k6's JSON as rows; what cannot be parsed is a row of nulls. */
export function k6Lines(path: string): string {
  const tagTypes = k6Tags.map((tag) => `"${tag}" varchar`).join(", ");
  const columns = `{"type": 'varchar', metric: 'varchar', "data": 'struct("time" varchar, "value" double, tags struct(${tagTypes}), thresholds varchar[])'}`;
  return `(
    select "type" as kind, metric, "data".thresholds as thresholds, "data".tags as tags, "data"."value" as amount,
      epoch_ms(try_cast("data"."time" as timestamptz)) as time_ms
    from read_json(${sqlText(path)}, format='newline_delimited', ignore_errors=true, maximum_object_size=33554432,
      columns=${columns}))`;
}

/** SQL for whether a line is a point that can be used. Times are doubles; a negative one is nonsense. */
export const isGoodPoint = `coalesce(kind = 'Point' and metric is not null and time_ms between 946684800000 and 4102444800000
  and amount is not null and isfinite(amount) and (amount >= 0 or not metric like '%\\_duration' escape '\\'), false)`;

/**
 * A query for the columns that `groupSamples` wants, with `duration` as the metric that makes a sample. `lines` is SQL for
 * rows as `k6Lines` gives them.
 */
export function k6SamplesSql(lines: string, duration: string): string {
  const isSample = `metric = ${sqlText(duration)}`;
  const name = "coalesce(nullif(tags.name, ''), nullif(tags.\"group\", ''), tags.scenario, 'iterations')";
  const amountOf = (metric: string) => `case when metric = '${metric}' then amount end`;
  return `
    select 0 as file, false as composite,
      case when ${isSample} or metric = 'http_req_failed' then coalesce(tags.method, '') || ${separator} || ${name} end as label,
      time_ms, case when ${isSample} then floor(time_ms - amount)::bigint else time_ms end as begin, time_ms as finish,
      case when ${isSample} then amount end as ms,
      (metric = 'http_req_failed' and amount > 0) as failed,
      case when tags.status = '0' then tags.error_code else coalesce(tags.status, tags.error_code) end as code,
      coalesce(nullif(tags.error, ''), 'HTTP ' || tags.status) as message,
      ${amountOf("data_received")} as received, ${amountOf("data_sent")} as sent, ${amountOf("vus")}::integer as users
    from ${lines}
    where ${isGoodPoint}
      and metric in (${sqlText(duration)}, 'http_req_failed', 'vus', 'data_received', 'data_sent')`;
}

/** Labels become the name alone, as k6 shows it, or "POST name" where several methods share the name. */
export async function joinK6Methods(connection: DuckDBConnection): Promise<void> {
  const [method, name] = [1, 2].map((part) => `split_part(label, ${separator}, ${part})`);
  await connection.run(`
    create or replace temp table shared_names as
    select ${name} as name from groups where label is not null group by 1 having count(distinct label) > 1`);
  await connection.run(`
    update groups set label = case
      when ${method} <> '' and ${name} in (select name from shared_names) then ${method} || ' ' || ${name}
      else ${name} end
    where label is not null`);
}
