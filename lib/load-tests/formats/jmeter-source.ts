import { UnreadableFile } from "../parsed-run.ts";
import { splitRecord } from "./csv-record.ts";
import { fileEnds } from "./file-ends.ts";
import { type JmeterLayout, jmeterLayout, type ReadColumn } from "./jmeter-layout.ts";
import { type TimePattern, timePattern } from "./jmeter-time.ts";
import { sqlText } from "./locked-duckdb.ts";
import type { ResultFile } from "./result-file.ts";

/** One JMeter CSV and how it is to be read. */
export type JmeterSource = {
  file: ResultFile;
  layout: JmeterLayout;
  /** Null: the file has no times. */
  time: TimePattern | null;
  /** Samples outside are taken for damaged lines (epoch ms). */
  window: { fromMs: number; toMs: number };
  /** When the run started and ended, as far as both ends of the file tell (epoch ms). */
  guess: { beginMs: number; endMs: number };
};

const headBytes = 512 * 1024;
const tailBytes = 128 * 1024;
const patternSamples = 2000;
const earliestMs = Date.UTC(2000, 0, 1);
const latestMs = Date.UTC(2100, 0, 1);

/** No load test takes longer, and buckets of a longer one would tell nothing. */
const longestRunMs = 92 * 24 * 3_600_000;

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
  return { file, layout, time, window, guess: guess.beginMs > guess.endMs ? { beginMs: 0, endMs: 0 } : guess };
}

/** A query for the columns that `groupSamples` wants. Rows that DuckDB cannot read, and damaged ones, are left out. */
export function jmeterSamplesSql(source: JmeterSource, path: string, index: number): string {
  const { layout, time, window } = source;
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
      ${column("responseCode")}::varchar as code, (${failureMessage})::varchar as message,
      ${column("bytes")}::bigint as received, ${column("sentBytes")}::bigint as sent, ${column("allThreads")}::integer as users
    from (
      select *, ${time ? time.sql(column("timeStamp")) : "0"}::bigint as time_ms, ${column("elapsed")} as ms
      from read_csv(${sqlText(path)}, auto_detect=false, header=${layout.hasHeader}, delim=${sqlText(layout.delimiter)},
        quote='"', escape='"', strict_mode=false, ignore_errors=true, columns={${columnTypes(source)}})
    )
    where ms is not null and ${time ? `time_ms >= ${window.fromMs} and time_ms < ${window.toMs}` : "true"}`;
}

/** Where a file does not say `success`, the response code does: 1xx to 3xx are good. */
function codeIsGood(code: string): string {
  return code === "null" ? "true" : `coalesce(regexp_matches(${code}, '^[123][0-9][0-9]$'), false)`;
}

function columnTypes({ layout, time }: JmeterSource): string {
  const types: Partial<Record<string, string>> = {
    timeStamp: time?.isEpoch ? "BIGINT" : "VARCHAR",
    elapsed: "UINTEGER",
    success: "BOOLEAN",
    bytes: "BIGINT",
    sentBytes: "BIGINT",
    allThreads: "INTEGER",
  };
  return layout.columns.map((name, k) => `'c${k}': '${types[name] ?? "VARCHAR"}'`).join(", ");
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

/** A stray time must not stretch the run over years: what counts is the median of the times that make sense. */
function windowAround(times: number[]): JmeterSource["window"] {
  const sane = times.filter((ms) => ms >= earliestMs && ms < latestMs).sort((a, b) => a - b);
  const median = sane[Math.floor(sane.length / 2)];
  if (median === undefined) return { fromMs: earliestMs, toMs: latestMs };
  return { fromMs: median - longestRunMs, toMs: median + longestRunMs };
}
