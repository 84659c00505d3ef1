import type { ParsedRun } from "../../parsed-run.ts";
import { parseSampledCsv } from "../csv/sampled-csv.ts";
import type { ResultFile } from "../result-file.ts";
import { jmeterLosses } from "./jmeter-losses.ts";
import { type JmeterSource, openJmeterSource } from "./jmeter-source.ts";

/** One JMeter run out of one CSV or, of a distributed test, several. */
export async function parseJmeterCsv(files: ResultFile[], tempFolder: string): Promise<ParsedRun> {
  const sources = await Promise.all(files.map(openJmeterSource));
  const facts = {
    format: "jmeter-csv",
    tool: "JMeter",
    what: "a JMeter sample",
    times: sources.every(({ time }) => time !== null) ? "clock" : "none",
    tellsFailures: sources.every(tellsFailures),
    losses: (extent) => jmeterLosses(sources, extent),
  } satisfies Parameters<typeof parseSampledCsv>[1];
  return parseSampledCsv(sources, facts, tempFolder);
}

function tellsFailures({ layout }: JmeterSource): boolean {
  return layout.columns.includes("success") || layout.columns.includes("responseCode");
}
