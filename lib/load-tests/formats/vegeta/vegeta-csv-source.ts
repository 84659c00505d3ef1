import { UnreadableFile } from "../../parsed-run.ts";
import { wholeFault } from "../csv/csv-numbers.ts";
import { splitRecord } from "../csv/csv-record.ts";
import { quoted, readCsvOptions } from "../csv/csv-source.ts";
import { fileEnds } from "../csv/file-ends.ts";
import type { SampleCsv } from "../csv/sampled-csv.ts";
import type { ResultFile } from "../result-file.ts";
import { sqlText } from "../samples/locked-duckdb.ts";
import { type TimeWindow, windowAround } from "../samples/time-window.ts";
import { vegetaLimits, vegetaSamplesSql } from "./vegeta-samples.ts";

/** In vegeta's order; the last three came later. */
const names = [
  "timestamp",
  "code",
  "latency",
  "bytes_out",
  "bytes_in",
  "error",
  "body",
  "attack",
  "seq",
  "method",
  "url",
  "headers",
];
/** 9 to vegeta 12.7, 12 since. */
const columnCounts = [9, 11, 12];

/** A record holds the body of the response, in base64. */
const maxRecordBytes = 16 * 1024 * 1024;
const headBytes = 1024 * 1024;
const tailBytes = 256 * 1024;
const nsPerMs = 1e6;

/** Looks at both ends of a file. Throws UnreadableFile when they are no CSV of vegeta. */
export async function openVegetaCsv(file: ResultFile): Promise<SampleCsv & { hasTarget: boolean }> {
  let { head, tail } = await fileEnds(file.path, headBytes, tailBytes);
  if (head.length === 0) ({ head, tail } = await fileEnds(file.path, maxRecordBytes + headBytes, 0));
  const records = [...head, ...tail].map((line) => splitRecord(line, ",") ?? []);
  const first = records.find((cells) => columnCounts.includes(cells.length) && /^\d{18,19}$/.test(cells[0] ?? ""));
  if (!first) throw new UnreadableFile(`${file.fileName} has no line like those of vegeta encode --to csv.`);
  const columns = first.length;
  const alike = records.filter((cells) => cells.length === columns && /^\d{18,19}$/.test(cells[0] ?? ""));
  const window = windowAround(alike.map(([timestamp]) => Math.floor(Number(timestamp) / nsPerMs)));
  const source = {
    file,
    delimiter: ",",
    hasHeader: false,
    columns,
    maxRecordBytes,
    guess: guessOf(alike, window),
    fault: resultFault(window),
  };
  const samplesSql = (path: string, index: number) =>
    vegetaSamplesSql(
      `select * from read_csv(${sqlText(path)}, ${readCsvOptions(source)}, columns={${columnTypes(columns)}})
       ${columns > 9 ? "" : "cross join (select '' as method, '' as url)"}
       where code is not null and latency between 0 and ${vegetaLimits.latencyNs}
         and timestamp // 1000000 >= ${window.fromMs} and timestamp // 1000000 < ${window.toMs}`,
      index,
    );
  return { ...source, samplesSql, hasTarget: columns > 9 };
}

function columnTypes(columns: number): string {
  const types: Partial<Record<string, string>> = {
    timestamp: "BIGINT",
    code: "USMALLINT",
    latency: "BIGINT",
    bytes_out: "BIGINT",
    bytes_in: "BIGINT",
  };
  return names
    .slice(0, columns)
    .map((name) => `'${name}': '${types[name] ?? "VARCHAR"}'`)
    .join(", ");
}

function guessOf(records: string[][], { fromMs, toMs }: TimeWindow): SampleCsv["guess"] {
  const guess = { beginMs: Number.POSITIVE_INFINITY, endMs: Number.NEGATIVE_INFINITY };
  for (const [timestamp, , latency] of records) {
    const ms = Math.floor(Number(timestamp) / nsPerMs);
    const lasted = Number(latency) / nsPerMs;
    if (ms < fromMs || ms >= toMs || !(lasted >= 0)) continue;
    guess.beginMs = Math.min(guess.beginMs, ms);
    guess.endMs = Math.max(guess.endMs, Math.ceil(ms + lasted));
  }
  return guess.beginMs > guess.endMs ? { beginMs: 0, endMs: 0 } : guess;
}

/** What is wrong with a record. At least as strict as the query. */
function resultFault({ fromMs, toMs }: TimeWindow): (cells: string[]) => string | null {
  return ([timestamp = "", code, latency, bytesOut, bytesIn]) => {
    const fault = wholeFault("timestamp", timestamp, 9.2e18);
    if (fault !== null) return fault;
    const ms = Math.floor(Number(timestamp) / nsPerMs);
    if (ms < fromMs || ms >= toMs) return `its timestamp is far from those of the other results: ${quoted(timestamp)}`;
    return (
      wholeFault("code", code, vegetaLimits.code) ??
      wholeFault("latency", latency, vegetaLimits.latencyNs) ??
      wholeFault("bytes_out", bytesOut, vegetaLimits.bytes, true) ??
      wholeFault("bytes_in", bytesIn, vegetaLimits.bytes, true)
    );
  };
}
