import type { ParsedRun } from "../../parsed-run.ts";
import { parseSampledCsv } from "../csv/sampled-csv.ts";
import type { ResultFile } from "../result-file.ts";
import { openVegetaCsv } from "./vegeta-csv-source.ts";
import { vegetaLosses } from "./vegeta-losses.ts";

/** One run out of what `vegeta encode --to csv` wrote, of one machine or several that attacked together. */
export async function parseVegetaCsv(files: ResultFile[], tempFolder: string): Promise<ParsedRun> {
  const sources = await Promise.all(files.map(openVegetaCsv));
  return parseSampledCsv(
    sources,
    {
      format: "vegeta-csv",
      tool: "vegeta",
      what: "a result of vegeta",
      times: "clock",
      tellsFailures: true,
      losses: () => vegetaLosses(sources.every(({ hasTarget }) => hasTarget)),
    },
    tempFolder,
  );
}
