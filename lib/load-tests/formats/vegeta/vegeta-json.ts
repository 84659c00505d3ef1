import type { DuckDBConnection } from "@duckdb/node-api";
import { type ParsedRun, UnreadableFile } from "../../parsed-run.ts";
import { sampledRun } from "../csv/sampled-csv.ts";
import { field, textOf } from "../json/json-fields.ts";
import { jsonRejectedLines } from "../json/json-rejected-lines.ts";
import { onlyFile, type ResultFile } from "../result-file.ts";
import { groupsExtent } from "../samples/grouped-run.ts";
import { sqlText, withLockedDuckDb } from "../samples/locked-duckdb.ts";
import { groupSamples } from "../samples/sample-groups.ts";
import { timePlan } from "../samples/time-plan.ts";
import { earliestMs, latestMs, longestRunMs } from "../samples/time-window.ts";
import { vegetaLosses } from "./vegeta-losses.ts";
import { vegetaLimits, vegetaSamplesSql } from "./vegeta-samples.ts";

/** The run in what `vegeta encode --to json` wrote, line by line. It is read twice: when it was, then the results. */
export async function parseVegetaJson(files: ResultFile[], tempFolder: string): Promise<ParsedRun> {
  const file = onlyFile(files, "vegeta JSON");
  return withLockedDuckDb([file.path], tempFolder, async (connection) => {
    const results = resultsSql(file.path);
    const { good, bad, beginMs, endMs, hasTarget } = await contentsOf(connection, results).catch((error: unknown) => {
      if (!String(error).includes("maximum_object_size")) throw error;
      throw new UnreadableFile(`${file.fileName} has a line longer than 32 MB. Run vegeta attack with -max-body=0.`);
    });
    const rejected = await jsonRejectedLines(file.path, bad, resultFault);
    if (good === 0) throw nothingReadable(file, rejected);
    if (endMs - beginMs > longestRunMs)
      throw new UnreadableFile(`The results in ${file.fileName} lie months apart, too far for one run.`);
    const plan = timePlan(beginMs, endMs);
    await groupSamples(connection, vegetaSamplesSql(`select * from ${results} where ${isGood}`, 0), plan);
    const facts = { format: "vegeta-json", tool: "vegeta", times: "clock", tellsFailures: true } as const;
    const run = await sampledRun(connection, plan, await groupsExtent(connection), facts);
    return { ...run, rejected, losses: vegetaLosses(hasTarget) };
  });
}

const isGood = `coalesce(code between 0 and ${vegetaLimits.code} and latency between 0 and ${vegetaLimits.latencyNs}
  and timestamp // 1000000 >= ${earliestMs} and timestamp // 1000000 < ${latestMs}, false)`;

/** Bodies and headers are not read; what cannot be parsed is a row of nulls. */
function resultsSql(path: string): string {
  const columns = `{"timestamp": 'varchar', code: 'bigint', latency: 'bigint', bytes_in: 'bigint', bytes_out: 'bigint', error: 'varchar', "method": 'varchar', url: 'varchar'}`;
  return `(
    select case when moment between '2000-01-01' and '2100-01-01' then epoch_ns(moment) end as timestamp, code, latency, bytes_in, bytes_out, error, "method" as method, url
    from (select *, try_cast("timestamp" as timestamptz) as moment
      from read_json(${sqlText(path)}, format='newline_delimited', ignore_errors=true, maximum_object_size=33554432,
        columns=${columns})))`;
}

async function contentsOf(connection: DuckDBConnection, results: string) {
  const found = await connection.runAndReadAll(`
    select count(*) filter (good)::double, count(*) filter (not good)::double,
      min(timestamp // 1000000) filter (good)::double, max((timestamp + latency + 999999) // 1000000) filter (good)::double,
      coalesce(bool_or(url <> ''), false)
    from (select *, ${isGood} as good from ${results})`);
  const [good, bad, beginMs, endMs, hasTarget] = found.getRows()[0] ?? [];
  return {
    good: Number(good),
    bad: Number(bad),
    beginMs: Number(beginMs),
    endMs: Number(endMs),
    hasTarget: hasTarget === true,
  };
}

function resultFault(parsed: unknown): string | null {
  const [timestamp, latency, code] = ["timestamp", "latency", "code"].map((key) => field(parsed, key));
  const ms = Date.parse(textOf(timestamp) ?? "");
  if (!(ms >= earliestMs && ms < latestMs)) return `its timestamp is none: ${JSON.stringify(timestamp)?.slice(0, 60)}`;
  if (!isWhole(latency, vegetaLimits.latencyNs))
    return `its latency is no number of ns: ${JSON.stringify(latency)?.slice(0, 60)}`;
  return isWhole(code, vegetaLimits.code) ? null : `its code is none of HTTP: ${JSON.stringify(code)?.slice(0, 60)}`;
}

function isWhole(value: unknown, most: number): boolean {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= most;
}

function nothingReadable(file: ResultFile, rejected: ParsedRun["rejected"]): UnreadableFile {
  const examples = rejected.first.slice(0, 3).map(({ line, reason }) => `line ${line}: ${reason}`);
  return new UnreadableFile(`No line of ${file.fileName} is a result of vegeta. ${examples.join("; ")}.`);
}
