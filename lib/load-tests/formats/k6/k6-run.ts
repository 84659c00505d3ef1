import type { DuckDBConnection } from "@duckdb/node-api";
import { type ParsedRun, UnreadableFile } from "../../parsed-run.ts";
import { sampledRun } from "../csv/sampled-csv.ts";
import type { ResultFile } from "../result-file.ts";
import { groupsExtent } from "../samples/grouped-run.ts";
import { groupSamples } from "../samples/sample-groups.ts";
import { hasSameBuckets, timePlan } from "../samples/time-plan.ts";
import { longestRunMs } from "../samples/time-window.ts";
import { nothingReadable } from "../text/rejected-lines.ts";
import type { K6Contents } from "./k6-contents.ts";
import { measuredThresholds } from "./k6-measured-thresholds.ts";
import { durationMetrics, joinK6Methods, type K6Lines, k6SamplesSql } from "./k6-samples.ts";
import type { K6Guess } from "./k6-scan.ts";

type K6Points = {
  format: "k6-json" | "k6-csv";
  file: ResultFile;
  lines: K6Lines;
  /** As which the points lie in `groups` already. */
  guess: K6Guess;
  contents: K6Contents;
  rejected: ParsedRun["rejected"];
};

/** The run in k6's points. k6 stamps a point when it ends, and that is the time bucket it is counted in. */
export async function k6Run(connection: DuckDBConnection, from: K6Points): Promise<ParsedRun> {
  const { format, file, lines, guess, contents, rejected } = from;
  const duration = durationMetrics.find((name) => (contents.points.get(name) ?? 0) > 0);
  if (duration === undefined) throw nothingTimed(file, contents.usable, rejected);
  const isGuessed = duration === guess.duration && contents.isNamed;
  const shape = isGuessed ? guess : { duration, isNamed: false };
  const samples = `select * from (${k6SamplesSql(lines, shape)}) where composite is not null`;
  if (!isGuessed) await groupSamples(connection, samples, guess.plan);
  const extent = await groupsExtent(connection);
  const plan = timePlan(extent.beginMs, extent.endMs);
  if (plan.endMs - plan.startMs > longestRunMs) throw farApart(file, plan.startMs, plan.endMs);
  if (!hasSameBuckets(plan, guess.plan)) await groupSamples(connection, samples, plan);
  await joinK6Methods(connection);
  const tellsFailures = contents.points.has("http_req_failed");
  const run = await sampledRun(connection, plan, extent, { format, tool: "k6", times: "clock", tellsFailures });
  const { thresholds, unread } = measuredThresholds(contents.thresholds, run.whole, run.durationMs);
  return { ...run, rejected, losses: [...losses(duration, contents.points), ...unread], thresholds };
}

function farApart(file: ResultFile, beginMs: number, endMs: number): UnreadableFile {
  const [begin, end] = [beginMs, endMs].map((ms) => new Date(ms).toISOString().slice(0, 10));
  return new UnreadableFile(
    `The points of ${file.fileName} lie between ${begin} and ${end}, too far apart for one run.`,
  );
}

function losses(duration: string, points: ReadonlyMap<string, number>): string[] {
  const lacks = (metric: string) => !points.has(metric);
  const failures = lacks("http_req_failed");
  return [
    ...(duration === "iteration_duration"
      ? ["No requests were timed: the figures are those of the iterations of the script."]
      : []),
    ...(failures ? ["No http_req_failed points: failures are unknown."] : []),
    ...(lacks("data_received") ? ["No data_received points: received bytes are unknown."] : []),
    ...(lacks("data_sent") ? ["No data_sent points: sent bytes are unknown."] : []),
    ...(lacks("vus") ? ["No vus points: the number of users is unknown."] : []),
    ...(lacks("checks") ? [] : ["Checks are not part of the figures: a request with a failed check counts as good."]),
    ...(lacks("dropped_iterations")
      ? []
      : ["k6 dropped iterations for want of users: less was asked of the system than planned."]),
  ];
}

function nothingTimed(file: ResultFile, usable: number, rejected: ParsedRun["rejected"]): UnreadableFile {
  if (usable > 0) {
    return new UnreadableFile(
      `${file.fileName} holds no request and no iteration of k6. Did the test run, and to its end?`,
    );
  }
  return nothingReadable([file], rejected, "a point of k6");
}
