import type { DuckDBConnection } from "@duckdb/node-api";
import { type ParsedRun, UnreadableFile } from "../../parsed-run.ts";
import { fileEnds } from "../csv/file-ends.ts";
import { sampledRun } from "../csv/sampled-csv.ts";
import { amountOf, field, textOf } from "../json/json-fields.ts";
import { jsonRejectedLines } from "../json/json-rejected-lines.ts";
import { onlyFile, type ResultFile } from "../result-file.ts";
import { groupsExtent } from "../samples/grouped-run.ts";
import { sqlText, withLockedDuckDb } from "../samples/locked-duckdb.ts";
import { groupSamples } from "../samples/sample-groups.ts";
import { hasSameBuckets, type TimePlan, timePlan } from "../samples/time-plan.ts";
import { earliestMs, latestMs, longestRunMs } from "../samples/time-window.ts";
import { nothingReadable } from "../text/rejected-lines.ts";
import { vegetaLosses } from "./vegeta-losses.ts";
import { vegetaLimits, vegetaSamplesSql } from "./vegeta-samples.ts";

const headBytes = 1024 * 1024;
const tailBytes = 256 * 1024;

/** The run in what `vegeta encode --to json` wrote, line by line. */
export async function parseVegetaJson(files: ResultFile[], tempFolder: string): Promise<ParsedRun> {
  const file = onlyFile(files, "vegeta JSON");
  const guess = await guessedPlan(file);
  return withLockedDuckDb([file.path], tempFolder, async (connection) => {
    const samples = vegetaSamplesSql(resultsSql(file.path), 0);
    await groupSamples(connection, samples, guess, ["is_good", "has_target"]).catch((error: unknown) => {
      if (!String(error).includes("maximum_object_size")) throw error;
      throw new UnreadableFile(`${file.fileName} has a line longer than 32 MB. Run vegeta attack with -max-body=0.`);
    });
    const { good, bad, hasTarget } = await contentsOf(connection);
    const rejected = await jsonRejectedLines(file.path, bad, resultFault);
    if (good === 0) throw nothingReadable([file], rejected, "a result of vegeta");
    const extent = await groupsExtent(connection);
    const plan = timePlan(extent.beginMs, extent.endMs);
    if (plan.endMs - plan.startMs > longestRunMs)
      throw new UnreadableFile(`The results in ${file.fileName} lie months apart, too far for one run.`);
    if (!hasSameBuckets(plan, guess)) await groupSamples(connection, samples, plan);
    const facts = { format: "vegeta-json", tool: "vegeta", times: "clock", tellsFailures: true } as const;
    const run = await sampledRun(connection, plan, extent, facts);
    return { ...run, rejected, losses: vegetaLosses(hasTarget) };
  });
}

/** Both ends of a file tell nearly always when the run began and how long it took. */
async function guessedPlan(file: ResultFile): Promise<TimePlan> {
  const { head, tail } = await fileEnds(file.path, headBytes, tailBytes);
  let [beginMs, endMs] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const line of [...head, ...tail]) {
    const result = jsonIn(line);
    if (resultFault(result) !== null) continue;
    const ms = Date.parse(textOf(field(result, "timestamp")) ?? "");
    beginMs = Math.min(beginMs, ms);
    endMs = Math.max(endMs, ms + (amountOf(field(result, "latency")) ?? 0) / 1e6);
  }
  return beginMs > endMs ? timePlan(0, 0) : timePlan(beginMs, Math.ceil(endMs));
}

function jsonIn(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

const isGood = `code between 0 and ${vegetaLimits.code} and latency between 0 and ${vegetaLimits.latencyNs}
  and moment >= make_timestamptz(${earliestMs * 1000}) and moment < make_timestamptz(${latestMs * 1000})`;

/** Bodies and headers are not read; what cannot be parsed or used has no timestamp. */
function resultsSql(path: string): string {
  const columns = `{"timestamp": 'varchar', code: 'bigint', latency: 'bigint', bytes_in: 'bigint', bytes_out: 'bigint', error: 'varchar', "method": 'varchar', url: 'varchar'}`;
  return `
    select case when ${isGood} then epoch_ns(moment) end as timestamp, code, latency, bytes_in, bytes_out, error, "method" as method, url
    from (select *, try_cast("timestamp" as timestamptz) as moment
      from read_json(${sqlText(path)}, format='newline_delimited', ignore_errors=true, maximum_object_size=33554432,
        columns=${columns}))`;
}

async function contentsOf(connection: DuckDBConnection) {
  const found = await connection.runAndReadAll(`
    select coalesce(sum(rows) filter (is_good), 0)::double, coalesce(sum(rows) filter (not is_good), 0)::double,
      coalesce(bool_or(has_target), false)
    from groups where of_label is not false`);
  const [good, bad, hasTarget] = found.getRows()[0] ?? [];
  return { good: Number(good), bad: Number(bad), hasTarget: hasTarget === true };
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
