import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { FormatId, ParsedRun } from "../../parsed-run.ts";
import { errorsOfRun, type GroupsExtent, groupsExtent, labelsOfRun, wholeRun } from "../samples/grouped-run.ts";
import { withLockedDuckDb } from "../samples/locked-duckdb.ts";
import { groupSamples } from "../samples/sample-groups.ts";
import { hasSameBuckets, type TimePlan, timePlan } from "../samples/time-plan.ts";
import { longestRunMs } from "../samples/time-window.ts";
import { scanCsv } from "./csv-scan.ts";
import type { CsvSource } from "./csv-source.ts";

/** A CSV file whose records are samples. */
export type SampleCsv = CsvSource & {
  /** When the run started and ended, as far as both ends of the file tell (epoch ms). */
  guess: { beginMs: number; endMs: number };
  /** A query for the columns that `groupSamples` wants. Rows that cannot be read are left out. */
  samplesSql: (path: string, index: number) => string;
};

export type SampledRun = {
  format: FormatId;
  tool: string;
  /** What a record is: "a JMeter sample". */
  what: string;
  /** `clock`: epoch times; `relative`: since the run began, at an unknown time; `none`. */
  times: "clock" | "relative" | "none";
  tellsFailures: boolean;
  losses: (extent: GroupsExtent) => string[];
};

/**
 * One run out of one CSV or several. DuckDB reads and groups all samples in one go; only when the first look misjudged the
 * run's start or length are they read again.
 */
export async function parseSampledCsv(sources: SampleCsv[], facts: SampledRun, tempFolder: string): Promise<ParsedRun> {
  const copies = sources.map((_, k) => join(tempFolder, `sieved-${k}.csv`));
  const readable = [...sources.map(({ file }) => file.path), ...copies];
  return withLockedDuckDb(readable, tempFolder, async (connection) => {
    const guess = guessedPlan(sources);
    const scan = (paths: string[]) => scanSamples(connection, sources, paths, guess);
    const recordsOf = ({ samples, composites }: GroupsExtent) => samples + composites;
    const { found, paths, rejected, endsMidLine } = await scanCsv(sources, {
      copies,
      what: facts.what,
      scan,
      recordsOf,
    });
    const plan = timePlan(found.beginMs, found.endMs);
    if (!hasSameBuckets(plan, guess)) await scanSamples(connection, sources, paths, plan);
    const run = await sampledRun(connection, plan, found, facts);
    const cut = "The file ends in the middle of a line: the run or its upload may have been cut short.";
    return { ...run, rejected, losses: [...facts.losses(found), ...(endsMidLine ? [cut] : [])] };
  });
}

/** The run out of `groups`, without what was lost on the way. */
export async function sampledRun(
  connection: DuckDBConnection,
  plan: TimePlan,
  extent: GroupsExtent,
  { format, tool, times, tellsFailures }: Omit<SampledRun, "losses" | "what">,
): Promise<Omit<ParsedRun, "rejected" | "losses">> {
  const onlyComposites = extent.samples === 0;
  const { whole, maxUsers } = await wholeRun(connection, plan, onlyComposites);
  const unknown = {
    ...(times === "none" ? { series: null } : {}),
    ...(tellsFailures ? {} : { failures: null }),
  };
  const errors = await errorsOfRun(connection, onlyComposites);
  return {
    format,
    tool: { name: tool, version: null },
    precision: "computed",
    startedAt: times === "clock" ? new Date(plan.startMs) : null,
    durationMs: times === "none" ? 0 : plan.endMs - plan.startMs,
    maxUsers,
    whole: { ...whole, ...unknown },
    labels: (await labelsOfRun(connection, plan)).map((label) => ({ ...label, ...unknown })),
    errors: times === "clock" ? errors : errors.map((error) => ({ ...error, firstAt: null, lastAt: null })),
    thresholds: [],
  };
}

async function scanSamples(
  connection: DuckDBConnection,
  sources: SampleCsv[],
  paths: string[],
  plan: TimePlan,
): Promise<GroupsExtent> {
  const queries = sources.map((source, k) => source.samplesSql(paths[k] ?? source.file.path, k));
  await groupSamples(connection, queries.join(" union all "), plan);
  return groupsExtent(connection);
}

/** What the ends of the files tell may be nonsense: then the first look takes no longer run for granted than there is. */
function guessedPlan(sources: SampleCsv[]): TimePlan {
  const beginMs = sources.reduce((least, { guess }) => Math.min(least, guess.beginMs), Number.POSITIVE_INFINITY);
  const endMs = sources.reduce((most, { guess }) => Math.max(most, guess.endMs), Number.NEGATIVE_INFINITY);
  return timePlan(beginMs, Math.min(endMs, beginMs + longestRunMs));
}
