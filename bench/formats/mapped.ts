import { columnsSql, type MadeFormat } from "./made-format.ts";
import { madeSamples, pathOf, startMs } from "./made-samples.ts";

const columns = ["when", "endpoint", "method", "status", "took_us", "size", "workers", "region", "trace_id"];

function* csvLines(samples: number): Generator<string> {
  yield `${columns.join(",")}\n`;
  let k = 0;
  for (const sample of madeSamples(samples)) {
    k += 1;
    const trace = (k * 2_654_435_761).toString(16).padStart(16, "0");
    yield `${new Date(sample.startMs).toISOString()},${pathOf(sample)},GET,${sample.code},${Math.round(sample.ms * 1000)},${sample.bytes},${sample.users},eu-central-1,${trace}\n`;
  }
}

export const mappedCsv: MadeFormat = {
  title: "any CSV, by a mapping",
  format: "mapped-csv",
  fileName: "results.csv",
  bytesPerSample: 97.5,
  pieces: csvLines,
  startMs,
  mapping: {
    duration: "took_us",
    durationUnit: "us",
    time: "when",
    timeUnit: "date",
    labels: ["method", "endpoint"],
    success: "status",
    successValues: ["200-399"],
    bytes: "size",
    users: "workers",
  },
  bareSql: (path) => `
    select "method" || ' ' || endpoint as label, epoch_ms("when") as time_ms, took_us / 1e3 as ms, status >= 400 as failed,
      status as code, null::varchar as message, size as received, null::bigint as sent, workers as users
    from read_csv('${path}', auto_detect=false, header=true, delim=',', quote='"', escape='"',
      ${columnsSql(columns, { when: "TIMESTAMPTZ", status: "USMALLINT", took_us: "DOUBLE", size: "BIGINT", workers: "INTEGER" })})`,
};
