import type { DuckDBConnection } from "@duckdb/node-api";
import { limits } from "../../parsed-run.ts";
import { gamma, zeroMs } from "../../statistics/histogram.ts";
import { runCountingRows } from "./rows-read.ts";
import type { TimePlan } from "./time-plan.ts";

/** The histogram index that stands for `zeros`; no duration has it. */
export const zeroIndex = -32_768;

const separator = "chr(31)";
/** One text, which is grouped by for less than two. */
const errorKey = `concat(replace(code::varchar, ${separator}, ' '), ${separator}, left(message, ${limits.messageLength}))`;

/** SQL for the code and the message of the failures in a row of `groups` that has an `error`. */
export const errorParts = {
  code: `split_part(error, ${separator}, 1)`,
  message: `substr(error, strpos(error, ${separator}) + 1)`,
};

/**
 * Reads every sample once and groups it two ways at the same time, into the temporary table `groups`:
 * label × time × histogram bucket × kind of error (`of_label` is true), and file × time × histogram bucket.
 *
 * `samples` is a query with the columns `file` (number), `composite` (boolean: the sample stands for others in the file),
 * `label`, `time_ms`, `begin`, `finish` (epoch ms), `ms` (null: no sample, only what its other columns say), `failed`
 * (boolean), `code`, `message`, `received`, `sent` (bytes) and `users`.
 *
 * Formats that are read in one go without a look before name further columns `beside` those, by which the groups of labels are
 * told apart too. Their rows without a `composite` are only counted (`of_label` is null, `rows`).
 */
export async function groupSamples(
  connection: DuckDBConnection,
  samples: string,
  plan: TimePlan,
  beside: readonly string[] = [],
): Promise<void> {
  await connection.run("drop table if exists groups");
  await connection.run(groupsSql(samples, plan, beside));
}

/** The same, and how many rows were read from the file, for queries that leave some of them out before they are grouped. */
export async function groupSamplesCountingRows(
  connection: DuckDBConnection,
  samples: string,
  plan: TimePlan,
  beside: readonly string[],
): Promise<number> {
  await connection.run("drop table if exists groups");
  return runCountingRows(connection, groupsSql(samples, plan, beside));
}

function groupsSql(samples: string, plan: TimePlan, beside: readonly string[]): string {
  const others = beside.map((column) => `${column}, `).join("");
  return `
    create temp table groups as
    with keyed as (
      select *,
        try_cast((time_ms - ${plan.startMs}) // ${plan.labelBucketMs} as integer) as label_slot,
        try_cast((time_ms - ${plan.startMs}) // ${plan.wholeBucketMs} as integer) as slot,
        case when ms > ${zeroMs} then ceil(ln(ms) / ln(${gamma}))::smallint when ms >= 0 then ${zeroIndex} end as bucket,
        case when failed then ${errorKey} end as error
      from (${samples})
    )
    select
      case when composite is not null then grouping(label_slot) = 0 end as of_label,
      composite, label, file, label_slot, slot, bucket, error, ${others}
      count(*) as rows, count(ms) as samples, count(*) filter (failed) as failures,
      sum(ms) as sum_ms, min(ms) as min_ms, max(ms) as max_ms,
      sum(received) as received, sum(sent) as sent, max(users) as users,
      min(time_ms) as first_at, max(time_ms) as last_at, min(begin) as begin, max(finish) as finish
    from keyed
    group by grouping sets (
      (${others}composite, label, label_slot, bucket, error),
      (composite, file, slot, bucket)
    )
    having composite is not null${beside.length > 0 ? " or grouping(label_slot) = 0" : ""}`;
}
