import { UnreadableFile } from "../../parsed-run.ts";
import { splitRecord } from "../csv/csv-record.ts";
import { type CsvSource, plainRecordBytes, quoted, readCsvOptions } from "../csv/csv-source.ts";
import { fileEnds } from "../csv/file-ends.ts";
import type { ResultFile } from "../result-file.ts";
import { sqlText } from "../samples/locked-duckdb.ts";
import { earliestMs, latestMs } from "../samples/time-window.ts";
import { k6AmountFault } from "./k6-amount-fault.ts";
import { type K6CsvTime, k6CsvTime } from "./k6-csv-time.ts";
import { type K6Lines, k6TagColumns } from "./k6-samples.ts";
import { type K6Guess, type K6Point, k6Guess } from "./k6-scan.ts";

/** k6's CSV and how its times are written; `names` are those of its columns, which the script's options choose. */
export type K6Csv = CsvSource & { names: string[]; time: K6CsvTime; guess: K6Guess };

const headBytes = 512 * 1024;
const tailBytes = 128 * 1024;

/** Looks at both ends of a file. Throws UnreadableFile when it cannot be read as k6's CSV. */
export async function openK6Csv(file: ResultFile): Promise<K6Csv> {
  const { head, tail } = await fileEnds(file.path, headBytes, tailBytes);
  const [header = "", ...rows] = head.filter((line) => line !== "");
  const names = splitRecord(header, ",") ?? [];
  if (!["metric_name", "timestamp", "metric_value"].every((name) => names.includes(name)))
    throw new UnreadableFile(`${file.fileName} has no columns of k6's CSV: metric_name, timestamp, metric_value.`);
  if (rows.length === 0)
    throw new UnreadableFile(`${file.fileName} has a header but no points below it. Did the test run, and to its end?`);
  const stamps = rows.map((row) => row.split(",", 3)[names.indexOf("timestamp")] ?? "");
  const time = k6CsvTime(stamps);
  if (!time)
    throw new UnreadableFile(`${file.fileName}: the timestamp ${quoted(stamps[0])} has no form that k6 writes.`);
  return {
    file,
    delimiter: ",",
    hasHeader: true,
    columns: names.length,
    maxRecordBytes: plainRecordBytes,
    fault: pointFault(names, time),
    names,
    time,
    guess: k6Guess([...rows, ...tail].flatMap((row) => pointIn(row, names, time))),
  };
}

function pointIn(row: string, names: string[], time: K6CsvTime): K6Point[] {
  const cells = row.split(",");
  const [metric = "", stamp = "", value = "", name = ""] = ["metric_name", "timestamp", "metric_value", "name"].map(
    (column) => cells[names.indexOf(column)],
  );
  const ms = time.toMs(stamp);
  return ms === null || ms < earliestMs || ms > latestMs ? [] : [{ metric, ms, amount: Number(value), name }];
}

export function k6CsvLines(source: K6Csv, path: string): K6Lines {
  const { names, time } = source;
  const column = (name: string) => (names.includes(name) ? `c${names.indexOf(name)}` : "null::varchar");
  const types = new Map([
    ["timestamp", time.type],
    ["metric_value", "DOUBLE"],
  ]);
  const columns = names.map((name, k) => `'c${k}': '${types.get(name) ?? "VARCHAR"}'`).join(", ");
  return (tags) => `(
    select 'Point' as kind, ${column("metric_name")} as metric, null::varchar[] as thresholds, ${k6TagColumns(tags, column)},
      ${column("metric_value")} as amount, ${time.sql(column("timestamp"))} as time_ms
    from read_csv(${sqlText(path)}, ${readCsvOptions(source)}, columns={${columns}}))`;
}

/** What is wrong with a record. At least as strict as `isGoodPoint`. */
function pointFault(names: string[], time: K6CsvTime): (cells: string[]) => string | null {
  const [nameAt, timeAt, valueAt] = ["metric_name", "timestamp", "metric_value"].map((name) => names.indexOf(name));
  return (cells) => {
    const [name = "", stamp = "", value = ""] = [nameAt, timeAt, valueAt].map((at) => cells[at ?? -1]);
    const ms = time.toMs(stamp);
    if (name === "") return "it names no metric";
    if (ms === null || ms < earliestMs || ms >= latestMs) return `its timestamp is none: ${quoted(stamp)}`;
    if (!/^-?\d+(?:\.\d+)?(?:e[+-]?\d{1,3})?$/i.test(value) || !Number.isFinite(Number(value)))
      return `its value is not a number: ${quoted(value)}`;
    return k6AmountFault(name, Number(value));
  };
}
