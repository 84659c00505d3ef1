import { type ParsedRun, UnreadableFile } from "../../parsed-run.ts";
import { amountFault, wholeFault } from "../csv/csv-numbers.ts";
import { splitRecord } from "../csv/csv-record.ts";
import { plainRecordBytes, readCsvOptions } from "../csv/csv-source.ts";
import { fileEnds } from "../csv/file-ends.ts";
import { parseSampledCsv, type SampleCsv } from "../csv/sampled-csv.ts";
import { onlyFile, type ResultFile } from "../result-file.ts";
import { sqlText } from "../samples/locked-duckdb.ts";

/** hey's columns, times in seconds; early versions wrote only the first six. */
const names = [
  "response-time",
  "DNS+dialup",
  "DNS",
  "Request-write",
  "Response-delay",
  "Response-read",
  "status-code",
  "offset",
];
/** hey keeps no more results than these (maxRes of its requester/report.go). */
const mostResults = 1_000_000;
const mostSeconds = 3_600_000;

/** The run in what `hey -o csv` printed: times since its start, and only the requests that were answered. */
export async function parseHeyCsv(files: ResultFile[], tempFolder: string): Promise<ParsedRun> {
  const source = await openHeyCsv(onlyFile(files, "hey CSV"));
  const hasOffset = source.columns === names.length;
  return parseSampledCsv(
    [source],
    {
      format: "hey-csv",
      tool: "hey",
      what: "a result of hey",
      times: hasOffset ? "relative" : "none",
      tellsFailures: hasOffset,
      losses: ({ samples }) => heyLosses(hasOffset, samples),
    },
    tempFolder,
  );
}

async function openHeyCsv(file: ResultFile): Promise<SampleCsv> {
  const { head, tail } = await fileEnds(file.path, 256 * 1024, 128 * 1024);
  const columns = (splitRecord(head[0] ?? "", ",") ?? []).length;
  if (columns !== names.length && columns !== names.length - 2)
    throw new UnreadableFile(`${file.fileName} has ${columns} columns; hey -o csv writes ${names.length}.`);
  const records = [...head.slice(1), ...tail].map((line) => line.split(",").map(Number));
  if (!records.some((cells) => cells.length === columns))
    throw new UnreadableFile(`${file.fileName} has a header but no answers below it. Did the server answer at all?`);
  const hasOffset = columns === names.length;
  const source = {
    file,
    delimiter: ",",
    hasHeader: true,
    columns,
    maxRecordBytes: plainRecordBytes,
    guess: guessOf(records),
    fault: ([seconds, , , , , , code, offset]: string[]) =>
      amountFault("response-time", seconds, mostSeconds) ??
      (hasOffset ? (wholeFault("status-code", code, 999) ?? amountFault("offset", offset, mostSeconds)) : null),
  };
  const types = names
    .slice(0, columns)
    .map((_, k) => `'c${k}': '${k === 0 || k === 7 ? "DOUBLE" : k === 6 ? "USMALLINT" : "VARCHAR"}'`);
  const [code, offset] = hasOffset ? ["c6", "c7"] : ["null::integer", "0.0"];
  const samplesSql = (path: string, index: number) => `
    select ${index} as file, false as composite, null::varchar as label,
      floor((${offset} + c0) * 1000)::bigint as time_ms, floor(${offset} * 1000)::bigint as begin,
      ceil((${offset} + c0) * 1000)::bigint as finish, round(c0 * 1e6) / 1e3 as ms, coalesce(${code} >= 400, false) as failed,
      case when failed then ${code}::varchar end as code, case when failed then 'HTTP ' || ${code} end as message,
      null::bigint as received, null::bigint as sent, null::integer as users
    from read_csv(${sqlText(path)}, ${readCsvOptions(source)}, columns={${types.join(", ")}})
    where c0 between 0 and ${mostSeconds} and ${offset} between 0 and ${mostSeconds} ${hasOffset ? "and c6 <= 999" : ""}`;
  return { ...source, samplesSql };
}

function guessOf(records: number[][]): SampleCsv["guess"] {
  const guess = { beginMs: Number.POSITIVE_INFINITY, endMs: 0 };
  for (const [seconds = Number.NaN, , , , , , , offset = 0] of records) {
    if (!(seconds >= 0 && seconds <= mostSeconds && offset >= 0 && offset <= mostSeconds)) continue;
    guess.beginMs = Math.min(guess.beginMs, Math.floor(offset * 1000));
    guess.endMs = Math.max(guess.endMs, Math.ceil((offset + seconds) * 1000));
  }
  return guess.beginMs > guess.endMs ? { beginMs: 0, endMs: 0 } : guess;
}

function heyLosses(hasOffset: boolean, samples: number): string[] {
  return [
    "hey leaves out requests that got no answer: how many there were is unknown. Its text output counts them.",
    hasOffset
      ? "hey writes no clock time: the run counts from when it was uploaded, unless the upload names its start."
      : "This hey wrote no status codes and no times: failures and the course over time are unknown.",
    ...(samples >= mostResults ? ["hey keeps the first million answers only: the rest of the run is missing."] : []),
    "hey's CSV tells no address, no bytes and no users.",
  ];
}
