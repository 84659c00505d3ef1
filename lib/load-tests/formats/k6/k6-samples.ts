import type { DuckDBConnection } from "@duckdb/node-api";
import { sqlText } from "../samples/locked-duckdb.ts";
import { earliestMs, latestMs } from "../samples/time-window.ts";
import { roleOf, roleSql, soundAmountSql, tellsSql } from "./k6-roles.ts";

/** The tags that are read: those that tell of a request, and what stands in for a name. */
const requestTags = ["name", "method", "status", "error", "error_code"] as const;
const standIns = ["group", "scenario"] as const;
type K6Tag = (typeof requestTags)[number] | (typeof standIns)[number];

/** What makes a sample, by protocol; a script without requests still has its iterations. */
export const durationMetrics = ["http_req_duration", "grpc_req_duration", "iteration_duration"] as const;
type DurationMetric = (typeof durationMetrics)[number];

/** Which metric makes a sample, and whether each has a name: then the tags that stand in for it need not be read. */
export type K6Shape = { duration: DurationMetric; isNamed: boolean };

/** SQL for the lines of a file as rows: `kind`, `metric`, `thresholds`, `amount`, `time_ms` and a column of each of the tags. */
export type K6Lines = (tags: readonly K6Tag[]) => string;

/** The metrics that tell something of the run, beside the one of durations. */
export const usedMetrics = ["http_req_failed", "vus", "data_received", "data_sent"] as const;

/** Stands between method and name until it is known whether the method is needed. */
export const separator = "chr(31)";

/** SQL for a column of each tag (tag_name, …): one structure of all would be copied with every step. */
export function k6TagColumns(tags: readonly K6Tag[], sqlOf: (tag: K6Tag) => string): string {
  return tags.map((tag) => `${sqlOf(tag)} as tag_${tag}`).join(", ");
}

/** The lines of k6's JSON; what cannot be parsed is a row of nulls. */
export function k6JsonLines(path: string): K6Lines {
  return (tags) => {
    const tagTypes = tags.map((tag) => `"${tag}" varchar`).join(", ");
    const columns = `{"type": 'varchar', metric: 'varchar', "data": 'struct("time" varchar, "value" double, tags struct(${tagTypes}), thresholds varchar[])'}`;
    return `(
    select "type" as kind, metric, "data".thresholds as thresholds, ${k6TagColumns(tags, (tag) => `"data".tags."${tag}"`)},
      "data"."value" as amount, epoch_ms(try_cast("data"."time" as timestamptz)) as time_ms
    from read_json(${sqlText(path)}, format='newline_delimited', ignore_errors=true, maximum_object_size=33554432,
      columns=${columns}))`;
  };
}

const isTimely = `kind = 'Point' and time_ms >= ${earliestMs} and time_ms < ${latestMs}`;

/** SQL for whether a line is a point that can be used, by the rules of `k6LineFault`. */
const isGoodPoint = `coalesce(${isTimely} and ${soundAmountSql}, false)`;

/** All others are good points that nothing is made of: most of a file, left out at once and told by how many rows were read. */
const isOfUse = `${tellsSql} or (${isTimely} and isfinite(amount)) is not true`;

/** A declared metric and its thresholds, in one text. */
const declaration = `case when kind = 'Metric' and metric is not null
  then concat_ws(${separator}, left(metric, 200), array_to_string(thresholds, ${separator})) end`;

/** The columns that `k6SamplesSql` gives beside those of samples: what each line is. */
export const contentColumns: readonly string[] = ["role", "declaration"];

/**
 * A query for the columns that `groupSamples` wants. Rows that tell nothing of the run have no `composite`. Where names are
 * thought to be there, the label of a sample without one ends in the separator.
 */
export function k6SamplesSql(lines: K6Lines, { duration, isNamed }: K6Shape): string {
  const [sample, failed] = [roleOf(duration), roleOf("http_req_failed")];
  const used = [duration, ...usedMetrics].map(roleOf).join(", ");
  const name = isNamed
    ? "tag_name"
    : "case when tag_name <> '' then tag_name else coalesce(nullif(tag_group, ''), tag_scenario, 'iterations') end";
  const rows = lines(isNamed ? requestTags : [...requestTags, ...standIns]);
  const amountOf = (metric: (typeof usedMetrics)[number]) => `case when role = ${roleOf(metric)} then amount end`;
  return `
    select role, declaration, 0 as file, case when used then false end as composite,
      case when role in (${sample}, ${failed}) then concat(tag_method, ${separator}, ${name}) end as label,
      case when used then time_ms end as time_ms, case when used then time_ms end as finish,
      case when role = ${sample} then floor(time_ms - amount)::bigint when used then time_ms end as begin,
      case when role = ${sample} then amount end as ms,
      coalesce(role = ${failed} and amount > 0, false) as failed,
      case when not failed then null when tag_status = '0' then tag_error_code else coalesce(tag_status, tag_error_code) end as code,
      case when failed then coalesce(nullif(tag_error, ''), 'HTTP ' || tag_status) end as message,
      ${amountOf("data_received")} as received, ${amountOf("data_sent")} as sent, ${amountOf("vus")}::integer as users
    from (
      select *, coalesce(role in (${used}), false) as used
      from (
        select * replace (case when ${isGoodPoint} then role end as role), ${declaration} as declaration
        from (select *, ${roleSql} as role from ${rows}) where ${isOfUse}))`;
}

/** Labels become the name alone, as k6 shows it, or "POST name" where several methods share the name. */
export async function joinK6Methods(connection: DuckDBConnection): Promise<void> {
  const [method, name] = [1, 2].map((part) => `split_part(label, ${separator}, ${part})`);
  await connection.run(`
    create or replace temp table shared_names as
    select ${name} as name from (select distinct label from groups where label is not null) group by 1 having count(*) > 1`);
  await connection.run(`
    update groups set label = case
      when ${method} <> '' and ${name} in (select name from shared_names) then ${method} || ' ' || ${name}
      else ${name} end
    where label is not null`);
}
