import type { DuckDBConnection } from "@duckdb/node-api";
import { limits, otherLabel, type ParsedError, type ParsedFigures, type ParsedLabel } from "../../parsed-run.ts";
import { storedText } from "../text/stored-text.ts";
import { errorParts } from "./sample-groups.ts";
import { type BucketSums, SeriesBuilder } from "./series-builder.ts";
import { labelBuckets, type TimePlan, wholeBuckets } from "./time-plan.ts";

/** What lies in `groups` (see `groupSamples`): how many samples, over which time (epoch ms). */
export type GroupsExtent = { samples: number; composites: number; beginMs: number; endMs: number };

export async function groupsExtent(connection: DuckDBConnection): Promise<GroupsExtent> {
  const extent = { samples: 0, composites: 0, beginMs: Number.POSITIVE_INFINITY, endMs: Number.NEGATIVE_INFINITY };
  await eachRow(
    connection,
    `select composite::integer, sum(samples)::double, min(begin)::double, max(finish)::double
     from groups where not of_label group by composite`,
    ([composite, samples, begin, finish]) => {
      if (composite === 1) extent.composites = samples ?? 0;
      else extent.samples = samples ?? 0;
      extent.beginMs = Math.min(extent.beginMs, begin ?? extent.beginMs);
      extent.endMs = Math.max(extent.endMs, finish ?? extent.endMs);
    },
  );
  return extent;
}

/** The whole run's figures out of `groups`: of the samples themselves, or of the composite ones. */
export async function wholeRun(
  connection: DuckDBConnection,
  plan: TimePlan,
  composite: boolean,
): Promise<{ whole: ParsedFigures; maxUsers: number | null }> {
  const builder = new SeriesBuilder(plan.wholeBucketMs, wholeBuckets(plan));
  const own = `from groups where not of_label and composite = ${composite}`;
  await eachRow(connection, `select slot, ${bucketSums} ${own} group by slot`, ([slot, ...sums]) =>
    builder.addSums(slot ?? 0, bucketSumsOf(sums)),
  );
  await eachRow(
    connection,
    `select slot, sum(users)::double from (select slot, file, max(users) as users ${own} group by slot, file)
     where users is not null group by slot`,
    ([slot, users]) => builder.addUsers(slot ?? 0, users ?? 0),
  );
  await eachRow(
    connection,
    `select slot, bucket, sum(samples)::double ${own} and samples > 0 group by slot, bucket order by bucket`,
    ([slot, bucket, count]) => builder.addHistogramBucket(slot ?? 0, bucket ?? 0, count ?? 0),
  );
  return { whole: builder.figures(), maxUsers: builder.maxUsers() };
}

/** The labels with the most samples, most first, and one for the rest. */
export async function labelsOfRun(connection: DuckDBConnection, plan: TimePlan): Promise<ParsedLabel[]> {
  await connection.run(`
    create or replace temp table ranked as
    select label, composite, (row_number() over (order by sum(samples) desc, label, composite) - 1)::integer as rank
    from groups where of_label and label is not null group by label, composite having sum(samples) > 0`);
  const names = await labelNames(connection);
  const builders = names.map(() => new SeriesBuilder(plan.labelBucketMs, labelBuckets(plan)));
  const own = `from groups join ranked using (label, composite) where of_label`;
  const rank = `least(rank, ${limits.labels})`;
  await eachRow(
    connection,
    `select ${rank} as place, label_slot, ${bucketSums} ${own} group by all`,
    ([place, slot, ...sums]) => builders[place ?? 0]?.addSums(slot ?? 0, bucketSumsOf(sums)),
  );
  await eachRow(
    connection,
    `select ${rank} as place, label_slot, bucket, sum(samples)::double ${own} and samples > 0 group by place, label_slot, bucket
     order by bucket`,
    ([place, slot, bucket, count]) => builders[place ?? 0]?.addHistogramBucket(slot ?? 0, bucket ?? 0, count ?? 0),
  );
  return builders.map((builder, k) => ({ ...builder.figures(), label: names[k] ?? "" }));
}

async function labelNames(connection: DuckDBConnection): Promise<string[]> {
  const found = await connection.runAndReadAll(
    `select left(label, ${limits.labelLength}), composite, count(*) over (partition by label) > 1
     from ranked order by rank limit ${limits.labels}`,
  );
  const counted = await connection.runAndReadAll("select count(*)::double from ranked");
  const total = Number(counted.getRows()[0]?.[0] ?? 0);
  const names = found
    .getRows()
    .map(([label, composite, isTwice]) => `${label}${composite === true && isTwice === true ? " (transaction)" : ""}`)
    .map((name) => storedText(name, limits.labelLength));
  return total > limits.labels ? [...names, otherLabel(total - limits.labels)] : names;
}

/** The most frequent kinds of failure, most first; a last one counts those past the limit. */
export async function errorsOfRun(connection: DuckDBConnection, composite: boolean): Promise<ParsedError[]> {
  await connection.run(`
    create or replace temp table failures as
    select coalesce(label, '') as label, ${errorParts.code} as code, ${errorParts.message} as message,
      sum(failures) as failures, min(first_at) as first_at, max(last_at) as last_at
    from groups where of_label and error is not null and composite = ${composite} group by all`);
  const counted = await connection.runAndReadAll("select count(*)::double from failures");
  const kinds = Number(counted.getRows()[0]?.[0] ?? 0);
  const kept = kinds > limits.errorKinds ? limits.errorKinds - 1 : kinds;
  const order = "order by failures desc, label, code, message";
  const found = await connection.runAndReadAll(
    `select label, code, message, failures::double, first_at::double, last_at::double from failures ${order} limit ${kept}`,
  );
  const errors = found.getRows().map(([label, code, message, count, firstAt, lastAt]) => ({
    label: storedText(String(label), limits.labelLength),
    code: storedText(String(code), limits.labelLength),
    message: storedText(String(message), limits.messageLength),
    count: Number(count),
    firstAt: new Date(Number(firstAt)),
    lastAt: new Date(Number(lastAt)),
  }));
  if (kept === kinds) return errors;
  const rest = await connection.runAndReadAll(
    `select sum(failures)::double from (select failures from failures ${order} offset ${kept})`,
  );
  const message = `other (${(kinds - kept).toLocaleString("en-GB")} kinds)`;
  return [
    ...errors,
    { label: "", code: "", message, count: Number(rest.getRows()[0]?.[0]), firstAt: null, lastAt: null },
  ];
}

const bucketSums = `sum(samples)::double, sum(failures)::double, sum(sum_ms)::double, min(min_ms)::double,
  max(max_ms)::double, sum(received)::double, sum(sent)::double`;

type Numbers = (number | null | undefined)[];

function bucketSumsOf([samples, failures, sumMs, minMs, maxMs, received, sent]: Numbers): BucketSums {
  return {
    samples: samples ?? 0,
    failures: failures ?? 0,
    sumMs: sumMs ?? null,
    minMs: minMs ?? null,
    maxMs: maxMs ?? null,
    received: received ?? null,
    sent: sent ?? null,
  };
}

/** Streams the rows of a query whose columns are all integers or doubles. The row is the same list each time. */
async function eachRow(connection: DuckDBConnection, sql: string, take: (row: Numbers) => void): Promise<void> {
  const result = await connection.stream(sql);
  const row: Numbers = new Array<null>(result.columnCount).fill(null);
  for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    const columns = row.map((_, column) => chunk.getColumnVector(column));
    // Each value where it lies: lists of them would be most of the work. Asking the chunk for its size calls into DuckDB each time.
    const { rowCount } = chunk;
    for (let k = 0; k < rowCount; k += 1) {
      for (let column = 0; column < columns.length; column += 1) row[column] = numberOf(columns[column]?.getItem(k));
      take(row);
    }
  }
}

function numberOf(value: unknown): number | null {
  return typeof value === "number" ? value : null;
}
