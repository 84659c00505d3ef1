import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { type ParsedRun, UnreadableFile } from "../parsed-run.ts";
import { countRecords } from "./count-records.ts";
import { errorsOfRun, type GroupsExtent, groupsExtent, labelsOfRun, wholeRun } from "./grouped-run.ts";
import { jmeterLosses } from "./jmeter-losses.ts";
import { sieveJmeterCsv } from "./jmeter-sieve.ts";
import { type JmeterSource, jmeterSamplesSql, openJmeterSource } from "./jmeter-source.ts";
import { withLockedDuckDb } from "./locked-duckdb.ts";
import { type RejectedLines, rejectLine } from "./rejected-lines.ts";
import type { ResultFile } from "./result-file.ts";
import { groupSamples } from "./sample-groups.ts";
import { hasSameBuckets, timePlan } from "./time-plan.ts";

/**
 * One JMeter run out of one CSV or, of a distributed test, several. DuckDB reads and groups all samples in one go, while
 * the records are counted beside it. Only when the counts differ is the file gone through line by line for what to reject;
 * only when the first look misjudged the run's start or length is it read again.
 */
export async function parseJmeterCsv(files: ResultFile[], tempFolder: string): Promise<ParsedRun> {
  const sources = await Promise.all(files.map(openJmeterSource));
  const originals = sources.map(({ file }) => file.path);
  const copies = sources.map((_, k) => join(tempFolder, `sieved-${k}.csv`));
  return withLockedDuckDb([...originals, ...copies], tempFolder, async (connection) => {
    const scan = scanOf(connection, sources);
    const guess = timePlan(
      sources.reduce((least, source) => Math.min(least, source.guess.beginMs), Number.POSITIVE_INFINITY),
      sources.reduce((most, source) => Math.max(most, source.guess.endMs), Number.NEGATIVE_INFINITY),
    );
    const [first, records] = await Promise.all([scan(originals, guess).catch(() => null), countSamples(sources)]);
    let extent = first;
    let paths = originals;
    let sieved: SievedRun = { accepted: records, rejected: { lines: 0, first: [] }, endsMidLine: false };
    if (!extent || extent.samples + extent.composites !== records) {
      sieved = await sieveAll(sources, null);
      if (sieved.accepted === 0) throw nothingReadable(sources, sieved.rejected);
      if (!extent || extent.samples + extent.composites !== sieved.accepted) {
        await sieveAll(sources, copies);
        paths = copies;
        extent = await scan(paths, guess);
      }
    }
    const plan = timePlan(extent.beginMs, extent.endMs);
    if (!hasSameBuckets(plan, guess)) await scan(paths, plan);
    const onlyComposites = extent.samples === 0;
    const { whole, maxUsers } = await wholeRun(connection, plan, onlyComposites);
    const hasTimes = sources.every(({ time }) => time !== null);
    const unknown = {
      ...(hasTimes ? {} : { series: null }),
      ...(sources.every(tellsFailures) ? {} : { failures: null }),
    };
    return {
      format: "jmeter-csv",
      tool: { name: "JMeter", version: null },
      precision: "computed",
      startedAt: hasTimes ? new Date(plan.startMs) : null,
      durationMs: hasTimes ? plan.endMs - plan.startMs : 0,
      maxUsers,
      whole: { ...whole, ...unknown },
      labels: (await labelsOfRun(connection, plan)).map((label) => ({ ...label, ...unknown })),
      errors: (await errorsOfRun(connection, onlyComposites)).map((error) =>
        hasTimes ? error : { ...error, firstAt: null, lastAt: null },
      ),
      rejected: sieved.rejected,
      losses: jmeterLosses(sources, extent, sieved.endsMidLine),
      thresholds: [],
    };
  });
}

function tellsFailures({ layout }: JmeterSource): boolean {
  return layout.columns.includes("success") || layout.columns.includes("responseCode");
}

type SievedRun = Awaited<ReturnType<typeof sieveAll>>;

function scanOf(connection: DuckDBConnection, sources: JmeterSource[]) {
  return async (paths: string[], plan: ReturnType<typeof timePlan>): Promise<GroupsExtent> => {
    const queries = sources.map((source, k) => jmeterSamplesSql(source, paths[k] ?? source.file.path, k));
    await groupSamples(connection, queries.join(" union all "), plan);
    return groupsExtent(connection);
  };
}

async function countSamples(sources: JmeterSource[]): Promise<number> {
  let samples = 0;
  for (const { file, layout } of sources) samples += (await countRecords(file.path)) - (layout.hasHeader ? 1 : 0);
  return samples;
}

/** Line numbers are those of the file; where there are several, the reason names it. */
async function sieveAll(sources: JmeterSource[], copies: string[] | null) {
  const all = { accepted: 0, rejected: { lines: 0, first: [] } as RejectedLines, endsMidLine: false };
  for (const [k, source] of sources.entries()) {
    const { accepted, rejected, endsMidLine } = await sieveJmeterCsv(source, copies?.[k] ?? null);
    all.accepted += accepted;
    all.endsMidLine ||= endsMidLine;
    for (const { line, reason } of rejected.first) {
      rejectLine(all.rejected, line, sources.length > 1 ? `${source.file.fileName}: ${reason}` : reason);
    }
    all.rejected.lines += rejected.lines - rejected.first.length;
  }
  return all;
}

function nothingReadable(sources: JmeterSource[], rejected: RejectedLines): UnreadableFile {
  const examples = rejected.first.slice(0, 3).map(({ line, reason }) => `line ${line}: ${reason}`);
  const names = sources.map(({ file }) => file.fileName).join(", ");
  return new UnreadableFile(
    `None of the ${rejected.lines.toLocaleString("en-GB")} lines in ${names} could be read as a JMeter sample. ${examples.join("; ")}.`,
  );
}
