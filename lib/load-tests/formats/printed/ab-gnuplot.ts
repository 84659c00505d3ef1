import { type ParsedRun, UnreadableFile } from "../../parsed-run.ts";
import { wholeFault } from "../csv/csv-numbers.ts";
import { plainRecordBytes, quoted, readCsvOptions } from "../csv/csv-source.ts";
import { fileEnds } from "../csv/file-ends.ts";
import { parseSampledCsv, type SampleCsv } from "../csv/sampled-csv.ts";
import { onlyFile, type ResultFile } from "../result-file.ts";
import { sqlText } from "../samples/locked-duckdb.ts";
import { type TimeWindow, windowAround } from "../samples/time-window.ts";

const columns = ["starttime", "seconds", "ctime", "dtime", "ttime", "wait"];
const longestMs = 4_294_967_295;

/** The run in what `ab -g` wrote: a line for each answered request, sorted by how long it took, its start to the second. */
export async function parseAbGnuplot(files: ResultFile[], tempFolder: string): Promise<ParsedRun> {
  const source = await openAbGnuplot(onlyFile(files, "ab -g file"));
  return parseSampledCsv(
    [source],
    {
      format: "ab-gnuplot",
      tool: "ab",
      what: "a request of ab",
      times: "clock",
      tellsFailures: false,
      losses: () => losses,
    },
    tempFolder,
  );
}

const losses = [
  "What ab -g writes tells no failures: upload what ab printed to see how many there were.",
  "ab stamps requests to the second: the start, the length and each point over time may be a second off.",
  "ab's file tells no address, no bytes and no users.",
];

async function openAbGnuplot(file: ResultFile): Promise<SampleCsv> {
  const { head, tail } = await fileEnds(file.path, 512 * 1024, 512 * 1024);
  const records = [...head.slice(1), ...tail].map((line) => line.split("\t")).filter(({ length }) => length === 6);
  if (records.length === 0)
    throw new UnreadableFile(`${file.fileName} has a header but no requests below it. Did the server answer at all?`);
  const window = windowAround(records.map(([, seconds]) => Number(seconds) * 1000));
  const source = {
    file,
    delimiter: "\t",
    hasHeader: true,
    columns: columns.length,
    maxRecordBytes: plainRecordBytes,
    guess: guessOf(records, window),
    fault: requestFault(window),
  };
  const types = columns.map((name) => `'${name}': '${name === "starttime" ? "VARCHAR" : "BIGINT"}'`);
  const samplesSql = (path: string, index: number) => `
    select ${index} as file, false as composite, null::varchar as label,
      seconds * 1000 + ttime as time_ms, seconds * 1000 as begin, seconds * 1000 + ttime as finish, ttime as ms,
      false as failed, null::varchar as code, null::varchar as message,
      null::bigint as received, null::bigint as sent, null::integer as users
    from read_csv(${sqlText(path)}, ${readCsvOptions(source)}, columns={${types.join(", ")}})
    where ttime between 0 and ${longestMs} and seconds * 1000 >= ${window.fromMs} and seconds * 1000 < ${window.toMs}`;
  return { ...source, samplesSql };
}

function guessOf(records: string[][], { fromMs, toMs }: TimeWindow): SampleCsv["guess"] {
  const guess = { beginMs: Number.POSITIVE_INFINITY, endMs: Number.NEGATIVE_INFINITY };
  for (const [, seconds, , , ttime] of records) {
    const [begin, lasted] = [Number(seconds) * 1000, Number(ttime)];
    if (!(begin >= fromMs && begin < toMs && lasted >= 0)) continue;
    guess.beginMs = Math.min(guess.beginMs, begin);
    guess.endMs = Math.max(guess.endMs, begin + lasted);
  }
  return guess.beginMs > guess.endMs ? { beginMs: 0, endMs: 0 } : guess;
}

function requestFault({ fromMs, toMs }: TimeWindow): (cells: string[]) => string | null {
  return ([, seconds, ctime, dtime, ttime, wait]) => {
    const fault = wholeFault("seconds", seconds, 1e11) ?? wholeFault("ttime", ttime, longestMs);
    if (fault !== null) return fault;
    const ms = Number(seconds) * 1000;
    if (ms < fromMs || ms >= toMs) return `seconds is far from those of the other requests: ${quoted(seconds)}`;
    // DuckDB reads these as numbers too.
    const others = { ctime, dtime, wait };
    for (const [name, text] of Object.entries(others)) {
      if (!/^-?\d{1,15}$/.test(text ?? "")) return `${name} is not a number: ${quoted(text)}`;
    }
    return null;
  };
}
