import { type ParsedRun, UnreadableFile } from "../../parsed-run.ts";
import type { CsvClock } from "../csv/csv-clock.ts";
import { splitRecord } from "../csv/csv-record.ts";
import { type CsvShape, csvShape } from "../csv/csv-shape.ts";
import { type CsvSource, plainRecordBytes, readCsvOptions } from "../csv/csv-source.ts";
import { fileEnds } from "../csv/file-ends.ts";
import { parseSampledCsv, type SampleCsv } from "../csv/sampled-csv.ts";
import { onlyFile, type ResultFile } from "../result-file.ts";
import { sqlText } from "../samples/locked-duckdb.ts";
import {
  type CsvMapping,
  durationUnits,
  howToMap,
  mappingFits,
  meansSuccess,
  namedColumns,
  rangeOf,
} from "./csv-mapping.ts";
import { mappedLosses } from "./mapped-losses.ts";
import { clockOf, numberStyle } from "./mapped-preview.ts";
import { mappedLimits, mappedRecord, type NumberStyle } from "./mapped-record.ts";

/** The run in a CSV file of any tool, by the mapping that its test keeps. */
export async function parseMappedCsv(
  files: ResultFile[],
  tempFolder: string,
  mapping: CsvMapping | null,
): Promise<ParsedRun> {
  const file = onlyFile(files, "CSV file");
  if (mapping === null)
    throw new UnreadableFile(`${file.fileName} is CSV of a tool that Headroom does not know. ${howToMap}`);
  const { source, clock } = await openMappedCsv(file, mapping);
  return parseSampledCsv(
    [source],
    {
      format: "mapped-csv",
      tool: "CSV",
      what: "a sample",
      times: clock === null ? "none" : clock.isRelative ? "relative" : "clock",
      tellsFailures: mapping.success !== "",
      losses: () => mappedLosses(mapping, clock),
    },
    tempFolder,
  );
}

async function openMappedCsv(
  file: ResultFile,
  mapping: CsvMapping,
): Promise<{ source: SampleCsv; clock: CsvClock | null }> {
  const { head, tail } = await fileEnds(file.path, 256 * 1024, 64 * 1024);
  const shape = csvShape(`${head.join("\n")}\n`);
  if (!shape) throw new UnreadableFile(`${file.fileName} is no table: its lines have no columns in common.`);
  if (!mappingFits(mapping, shape.columns)) {
    const missing = namedColumns(mapping).filter((name) => !shape.columns.includes(name));
    throw new UnreadableFile(
      `${file.fileName} has no column ${missing.join(", ")}, as the test's mapping says. Its columns are ` +
        `${shape.columns.slice(0, 20).join(", ").slice(0, 400)}. Make a new mapping: choose the file under Upload results.`,
    );
  }
  if (shape.rows.length === 0) throw new UnreadableFile(`${file.fileName} has a header but no rows below it.`);
  const clock = clockOf(shape, mapping);
  if (mapping.time !== "" && clock === null)
    throw new UnreadableFile(
      `${file.fileName}: the column ${mapping.time} holds no times in the form of the test's mapping (${mapping.timeUnit}). ` +
        "Make a new mapping: choose the file under Upload results.",
    );
  const style = numberStyle(shape, mapping);
  const read = mappedRecord(mapping, shape.columns, clock, style);
  const fault = (cells: string[]) => {
    const result = read(cells);
    return "reason" in result ? result.reason : null;
  };
  const csv: CsvSource = {
    file,
    delimiter: shape.delimiter,
    hasHeader: shape.hasHeader,
    columns: shape.columns.length,
    maxRecordBytes: plainRecordBytes,
    fault,
  };
  const ends = [
    ...shape.rows.map(({ cells }) => cells),
    ...tail.map((line) => splitRecord(line, shape.delimiter) ?? []),
  ];
  const guess = guessOf(ends.filter(({ length }) => length === shape.columns.length).map(read));
  const successes = successesIn(shape, mapping);
  const samplesSql = (path: string, index: number) =>
    mappedSamplesSql(mapping, { csv, columns: shape.columns, clock, style, successes }, path, index);
  return { source: { ...csv, guess, samplesSql }, clock };
}

function guessOf(samples: ReturnType<ReturnType<typeof mappedRecord>>[]): SampleCsv["guess"] {
  const guess = { beginMs: Number.POSITIVE_INFINITY, endMs: Number.NEGATIVE_INFINITY };
  for (const sample of samples) {
    if ("reason" in sample) continue;
    const begin = sample.timeMs ?? 0;
    guess.beginMs = Math.min(guess.beginMs, begin);
    guess.endMs = Math.max(guess.endMs, Math.ceil(begin + sample.ms));
  }
  return guess.beginMs > guess.endMs ? { beginMs: 0, endMs: 0 } : guess;
}

const mostSuccesses = 20;

/** The texts of success that the first rows hold: most rows have one of them and need no closer look. */
function successesIn({ columns, rows }: CsvShape, { success, successValues }: CsvMapping): string[] {
  const at = columns.indexOf(success);
  const texts = new Set(rows.map(({ cells }) => cells[at] ?? ""));
  return [...texts].filter(meansSuccess(successValues)).slice(0, mostSuccesses);
}

type Reading = {
  csv: CsvSource;
  columns: string[];
  clock: CsvClock | null;
  style: NumberStyle;
  successes: string[];
};

function mappedSamplesSql(
  mapping: CsvMapping,
  { csv, columns, clock, style, successes }: Reading,
  path: string,
  index: number,
): string {
  const at = (name: string) => `c${columns.indexOf(name)}`;
  const numbers = new Set([mapping.duration, mapping.bytes, mapping.users, clock?.isNumber ? mapping.time : ""]);
  // As a date its text would be lost, which a label or the success may need.
  const isTimeText = [...mapping.labels, mapping.success].includes(mapping.time);
  const date = isTimeText ? null : (clock?.read ?? null);
  const type = (name: string) => {
    if (date && name === mapping.time) return date.type;
    return numbers.has(name) && !style.isLoose ? "DOUBLE" : "VARCHAR";
  };
  const format = date?.format ? `, timestampformat=${sqlText(date.format)}` : "";
  const number = (name: string) =>
    style.isLoose ? `try_cast(replace(trim(${at(name)}), ',', '.') as double)` : at(name);
  const types = columns.map((name, k) => `'c${k}': '${type(name)}'`).join(", ");
  const text = (name: string) => `${at(name)}::varchar`;
  const label =
    mapping.labels.length === 0 ? "null::varchar" : `concat_ws(' ', ${mapping.labels.map(text).join(", ")})`;
  const time = date
    ? `epoch_ms(${at(mapping.time)})`
    : clock
      ? clock.sql(clock.isNumber ? number(mapping.time) : at(mapping.time))
      : "0";
  const window = clock ? `time_ms >= ${clock.window.fromMs} and time_ms < ${clock.window.toMs}` : "true";
  return `
    select ${index} as file, false as composite, label, time_ms, time_ms as begin, ceil(time_ms + ms)::bigint as finish, ms,
      ${mapping.success === "" ? "false" : `not coalesce(${successSql(text(mapping.success), mapping.successValues, successes)}, false)`} as failed,
      ${mapping.success === "" ? "null::varchar" : text(mapping.success)} as code, null::varchar as message,
      ${mapping.bytes === "" ? "null" : `floor(${number(mapping.bytes)})`}::bigint as received, null::bigint as sent,
      ${mapping.users === "" ? "null" : `floor(${number(mapping.users)})`}::integer as users
    from (
      select *, ${label} as label, (${time})::bigint as time_ms, ${number(mapping.duration)} * ${durationUnits[mapping.durationUnit]} as ms
      from read_csv(${sqlText(path)}, ${readCsvOptions(csv)}${format}, columns={${types}})
    )
    where ms between 0 and ${mappedLimits.ms} and ${window} ${inRange(mapping.bytes, "bytes")} ${inRange(mapping.users, "users")}`;

  function inRange(name: string, limit: "bytes" | "users"): string {
    if (name === "") return "";
    const isEmpty = type(name) === "DOUBLE" ? `${at(name)} is null` : `coalesce(${at(name)}, '') = ''`;
    return `and (${number(name)} between 0 and ${mappedLimits[limit]} or ${isEmpty})`;
  }
}

function successSql(column: string, values: readonly string[], known: readonly string[]): string {
  const words = values.map((value) => sqlText(value.trim().toLowerCase())).join(", ");
  const ranges = values.flatMap((value) => rangeOf(value) ?? []);
  const isIn = `lower(trim(coalesce(${column}, ''))) in (${words})`;
  const isBetween = ranges.map(({ from, to }) => `try_cast(${column} as bigint) between ${from} and ${to}`);
  const all = [isIn, ...isBetween].join(" or ");
  return known.length === 0
    ? all
    : `case when ${column} in (${known.map(sqlText).join(", ")}) then true else ${all} end`;
}
