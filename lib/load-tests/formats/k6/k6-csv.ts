import { join } from "node:path";
import type { ParsedRun } from "../../parsed-run.ts";
import { scanCsv } from "../csv/csv-scan.ts";
import { onlyFile, type ResultFile } from "../result-file.ts";
import { withLockedDuckDb } from "../samples/locked-duckdb.ts";
import { k6CsvLines, openK6Csv } from "./k6-csv-source.ts";
import { k6Run } from "./k6-run.ts";
import { scanK6 } from "./k6-scan.ts";

/** The run in what `k6 run --out csv` wrote: the points of `--out json`, without the thresholds. */
export async function parseK6Csv(files: ResultFile[], tempFolder: string): Promise<ParsedRun> {
  const source = await openK6Csv(onlyFile(files, "k6 CSV output"));
  const copy = join(tempFolder, "sieved.csv");
  return withLockedDuckDb([source.file.path, copy], tempFolder, async (connection) => {
    const { found, paths, rejected, endsMidLine } = await scanCsv([source], {
      copies: [copy],
      what: "a point of k6",
      scan: ([path = copy]) => scanK6(connection, k6CsvLines(source, path), source.guess),
      recordsOf: ({ usable }) => usable,
    });
    const lines = k6CsvLines(source, paths[0] ?? copy);
    const run = await k6Run(connection, {
      format: "k6-csv",
      file: source.file,
      lines,
      guess: source.guess,
      contents: found,
      rejected,
    });
    return {
      ...run,
      losses: [
        ...run.losses,
        ...(source.time.isSeconds ? [toTheSecond] : []),
        "k6 writes no thresholds into its CSV. Upload what --out json writes to have them judged.",
        ...(endsMidLine
          ? ["The file ends in the middle of a line: the run or its upload may have been cut short."]
          : []),
      ],
    };
  });
}

const toTheSecond =
  "k6 stamped its points to the second: the start, the length and each point over time may be a second off. Run it with K6_CSV_TIME_FORMAT=unix_milli.";
