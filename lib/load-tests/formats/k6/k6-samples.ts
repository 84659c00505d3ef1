import type { DuckDBConnection } from "@duckdb/node-api";
import { sqlText } from "../samples/locked-duckdb.ts";
import { earliestMs, latestMs } from "../samples/time-window.ts";
import { k6Limits } from "./k6-amount-fault.ts";

/** The tags that are read. */
const k6Tags = ["name", "method", "group", "scenario", "status", "error", "error_code"] as const;
type K6Tag = (typeof k6Tags)[number];

/** The metrics that tell something of the run, beside the one of durations. */
export const usedMetrics: readonly string[] = ["http_req_failed", "vus", "data_received", "data_sent"];

/** Stands between method and name until it is known whether the method is needed. */
const separator = "chr(31)";

/** SQL for a column of each tag (tag_name, …): one structure of all would be copied with every step. */
export function k6TagColumns(sqlOf: (tag: K6Tag) => string): string {
  return k6Tags.map((tag) => `${sqlOf(tag)} as tag_${tag}`).join(", ");
}

/** The lines of k6's JSON as rows; what cannot be parsed is a row of nulls. */
export function k6Lines(path: string): string {
  const tagTypes = k6Tags.map((tag) => `"${tag}" varchar`).join(", ");
  const columns = `{"type": 'varchar', metric: 'varchar', "data": 'struct("time" varchar, "value" double, tags struct(${tagTypes}), thresholds varchar[])'}`;
  return `(
    select "type" as kind, metric, "data".thresholds as thresholds, ${k6TagColumns((tag) => `"data".tags."${tag}"`)},
      "data"."value" as amount, epoch_ms(try_cast("data"."time" as timestamptz)) as time_ms
    from read_json(${sqlText(path)}, format='newline_delimited', ignore_errors=true, maximum_object_size=33554432,
      columns=${columns}))`;
}

const isSound = `case when ends_with(metric, '_duration') then amount between 0 and ${k6Limits.durationMs}
  when metric = 'vus' then amount between 0 and ${k6Limits.users}
  when metric in ('data_received', 'data_sent') then amount between 0 and ${k6Limits.bytes} else isfinite(amount) end`;

/** SQL for whether a line is a point that can be used, by the rules of `k6LineFault`. */
const isGoodPoint = `coalesce(kind = 'Point' and metric is not null and time_ms >= ${earliestMs} and time_ms < ${latestMs}
  and ${isSound}, false)`;

/** The columns that `k6SamplesSql` gives beside those of samples: what each line is. */
export const contentColumns: readonly string[] = ["good", "declared", "metric", "thresholds"];

/**
 * A query for the columns that `groupSamples` wants, with `duration` as the metric that makes a sample. `lines` is SQL for
 * rows as `k6Lines` gives them; those that tell nothing of the run have no `composite`.
 */
export function k6SamplesSql(lines: string, duration: string): string {
  const isSample = `metric = ${sqlText(duration)}`;
  const name = "coalesce(nullif(tag_name, ''), nullif(tag_group, ''), tag_scenario, 'iterations')";
  const used = [duration, ...usedMetrics].map(sqlText).join(", ");
  const whereUsed = (sql: string) => `case when used then ${sql} end`;
  const amountOf = (metric: string) => `case when used and metric = '${metric}' then amount end`;
  return `
    select good, declared, case when good or declared then left(metric, 200) end as metric,
      case when declared then thresholds end as thresholds, 0 as file, ${whereUsed("false")} as composite,
      case when used and (${isSample} or metric = 'http_req_failed') then coalesce(tag_method, '') || ${separator} || ${name} end as label,
      ${whereUsed("time_ms")} as time_ms, ${whereUsed("time_ms")} as finish,
      ${whereUsed(`case when ${isSample} then floor(time_ms - amount)::bigint else time_ms end`)} as begin,
      case when used and ${isSample} then amount end as ms,
      (used and metric = 'http_req_failed' and amount > 0) as failed,
      case when not failed then null when tag_status = '0' then tag_error_code else coalesce(tag_status, tag_error_code) end as code,
      case when failed then coalesce(nullif(tag_error, ''), 'HTTP ' || tag_status) end as message,
      ${amountOf("data_received")} as received, ${amountOf("data_sent")} as sent, ${amountOf("vus")}::integer as users
    from (
      select *, good and metric in (${used}) as used
      from (select *, ${isGoodPoint} as good, coalesce(kind = 'Metric' and metric is not null, false) as declared from ${lines}))`;
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
