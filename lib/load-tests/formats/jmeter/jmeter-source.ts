import { UnreadableFile } from "../../parsed-run.ts";
import { splitRecord } from "../csv/csv-record.ts";
import { plainRecordBytes, quoted, readCsvOptions } from "../csv/csv-source.ts";
import { fileEnds } from "../csv/file-ends.ts";
import type { SampleCsv } from "../csv/sampled-csv.ts";
import type { ResultFile } from "../result-file.ts";
import { sqlText } from "../samples/locked-duckdb.ts";
import { type TimeWindow, windowAround } from "../samples/time-window.ts";
import { type JmeterLayout, jmeterLayout, type ReadColumn } from "./jmeter-layout.ts";
import { type TimePattern, timePattern } from "./jmeter-time.ts";

/** One JMeter CSV and how it is to be read. */
export type JmeterSource = SampleCsv & { layout: JmeterLayout } & Times;

type Times = {
  /** Null: the file has no times. */
  time: TimePattern | null;
  /** Samples outside are taken for damaged lines. */
  window: TimeWindow;
};

const headBytes = 512 * 1024;
const tailBytes = 128 * 1024;
const patternSamples = 2000;

/** Looks at both ends of a file. Throws UnreadableFile when they cannot be read as JMeter's CSV. */
export async function openJmeterSource(file: ResultFile): Promise<JmeterSource> {
  const { head, tail } = await fileEnds(file.path, headBytes, tailBytes);
  const layout = jmeterLayout(head.slice(0, 20).join("\n"));
  if (!layout)
    throw new UnreadableFile(`${file.fileName} has no columns of JMeter's CSV: it needs timeStamp, elapsed and label.`);
  const rows = [...head.slice(layout.hasHeader ? 1 : 0), ...tail].filter((line) => line !== "");
  if (rows.length === 0) {
    throw new UnreadableFile(
      `${file.fileName} has a header but no samples below it. Did the test run, and to its end?`,
    );
  }
  const cells = cellsOf(layout, rows);
  const time = layout.columns.includes("timeStamp") ? timeOf(file, cells("timeStamp")) : null;
  const times = cells("timeStamp").map((text) => time?.toMs(text) ?? null);
  const window = windowAround(times.filter((ms) => ms !== null));
  const elapsed = cells("elapsed").map(Number);
  const guess = { beginMs: Number.POSITIVE_INFINITY, endMs: Number.NEGATIVE_INFINITY };
  for (const [k, ms] of times.entries()) {
    const lastedMs = elapsed[k] ?? 0;
    if (ms === null || ms < window.fromMs || ms >= window.toMs || !(lastedMs >= 0)) continue;
    guess.beginMs = Math.min(guess.beginMs, ms);
    guess.endMs = Math.max(guess.endMs, ms + lastedMs);
  }
  const source = {
    file,
    delimiter: layout.delimiter,
    hasHeader: layout.hasHeader,
    columns: layout.columns.length,
    maxRecordBytes: plainRecordBytes,
    guess: guess.beginMs > guess.endMs ? { beginMs: 0, endMs: 0 } : guess,
    fault: sampleFault(layout, { time, window }),
  };
  const samplesSql = (path: string, index: number) =>
    jmeterSamplesSql(layout, { time, window }, `${sqlText(path)}, ${readCsvOptions(source)}${timeOption(time)}`, index);
  return { ...source, samplesSql, layout, time, window };
}

function jmeterSamplesSql(layout: JmeterLayout, { time, window }: Times, csv: string, index: number): string {
  const has = (name: ReadColumn) => layout.columns.includes(name);
  const column = (name: ReadColumn) => (has(name) ? `c${layout.columns.indexOf(name)}` : "null");
  const success = has("success")
    ? `coalesce(${column("success")}, ${codeIsGood(column("responseCode"))})`
    : codeIsGood(column("responseCode"));
  const failureMessage = has("failureMessage")
    ? `coalesce(nullif(${column("failureMessage")}, ''), ${column("responseMessage")})`
    : column("responseMessage");
  return `
    select ${index} as file,
      ${has("responseMessage") ? `coalesce(starts_with(${column("responseMessage")}, 'Number of samples in transaction : '), false)` : "false"} as composite,
      ${has("label") ? `coalesce(${column("label")}, '')` : "null::varchar"} as label,
      time_ms, time_ms as begin, time_ms + ms as finish, ms,
      not (${success}) as failed,
      case when failed then ${column("responseCode")}::varchar end as code, case when failed then (${failureMessage})::varchar end as message,
      ${column("bytes")}::bigint as received, ${column("sentBytes")}::bigint as sent, ${column("allThreads")}::integer as users
    from (
      select *, ${timeSql(time, column("timeStamp"))}::bigint as time_ms, ${column("elapsed")} as ms
      from read_csv(${csv}, columns={${columnTypes(layout, time)}})
    )
    where ms is not null and ${time ? `time_ms >= ${window.fromMs} and time_ms < ${window.toMs}` : "true"}`;
}

/** Dates are read by the CSV reader itself: half the time of reading their text first. */
function timeOption(time: TimePattern | null): string {
  return time?.format ? `, timestampformat=${sqlText(time.format)}` : "";
}

function timeSql(time: TimePattern | null, column: string): string {
  if (!time) return "0";
  return time.isEpoch ? column : `epoch_ms(${column})`;
}

/** Where a file does not say `success`, the response code does: 1xx to 3xx are good. */
function codeIsGood(code: string): string {
  return code === "null" ? "true" : `coalesce(regexp_matches(${code}, '^[123][0-9][0-9]$'), false)`;
}

function columnTypes(layout: JmeterLayout, time: TimePattern | null): string {
  const types = new Map([
    ["timeStamp", time?.isEpoch ? "BIGINT" : time ? "TIMESTAMP" : "VARCHAR"],
    ["elapsed", "UINTEGER"],
    ["success", "BOOLEAN"],
    ["bytes", "BIGINT"],
    ["sentBytes", "BIGINT"],
    ["allThreads", "INTEGER"],
  ]);
  return layout.columns.map((name, k) => `'c${k}': '${types.get(name) ?? "VARCHAR"}'`).join(", ");
}

function cellsOf(layout: JmeterLayout, rows: string[]): (name: ReadColumn) => string[] {
  const records = rows
    .map((row) => splitRecord(row, layout.delimiter))
    .filter((row) => row?.length === layout.columns.length);
  return (name) => {
    const at = layout.columns.indexOf(name);
    return at < 0 ? [] : records.map((record) => record?.[at] ?? "");
  };
}

function timeOf(file: ResultFile, texts: string[]): TimePattern {
  const time = timePattern(texts.slice(0, patternSamples).concat(texts.slice(-patternSamples)));
  if (time) return time;
  const example = texts.find((text) => text !== "");
  throw new UnreadableFile(
    `${file.fileName}: ${example === undefined ? "no line below the header is whole" : `the timeStamp "${example.slice(0, 100)}" has no form that can be read`}. ` +
      "Save results with -Jjmeter.save.saveservice.timestamp_format=ms.",
  );
}

/** What is wrong with a record. At least as strict as DuckDB with the types of `jmeterSamplesSql`. */
function sampleFault(layout: JmeterLayout, { time, window }: Times): (cells: string[]) => string | null {
  const at = (name: ReadColumn) => layout.columns.indexOf(name);
  const whole = (["elapsed", "bytes", "sentBytes", "allThreads"] as const).filter((name) => at(name) >= 0);
  const [timeAt, successAt] = [at("timeStamp"), at("success")];
  return (cells) => {
    if (time) {
      const ms = time.toMs(cells[timeAt] ?? "");
      if (ms === null) return `timeStamp is not a time like the others: ${quoted(cells[timeAt])}`;
      if (ms < window.fromMs || ms >= window.toMs)
        return `timeStamp is far from those of the other samples: ${quoted(cells[timeAt])}`;
    }
    for (const name of whole) {
      const text = cells[at(name)] ?? "";
      if (text === "" && name !== "elapsed") continue;
      if (/^-\d/.test(text)) return `${name} is negative: ${quoted(text)}`;
      if (!/^\d+$/.test(text)) return text === "" ? `${name} is empty` : `${name} is not a number: ${quoted(text)}`;
      if (Number(text) > maxima[name]) return `${name} is too large: ${quoted(text)}`;
    }
    const success = cells[successAt] ?? "";
    return /^(?:true|false|)$/i.test(success) ? null : `success is neither true nor false: ${quoted(success)}`;
  };
}

const maxima = { elapsed: 4_294_967_295, bytes: 1e15, sentBytes: 1e15, allThreads: 2_147_483_647 };
