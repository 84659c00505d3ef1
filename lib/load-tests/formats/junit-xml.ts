import { join } from "node:path";
import { limits, type ParsedRun, UnreadableFile } from "../parsed-run.ts";
import { errorsOfRun, labelsOfRun, wholeRun } from "./grouped-run.ts";
import { type JunitCase, JunitCases, type JunitSuite } from "./junit-cases.ts";
import { type JunitTimes, junitTimes } from "./junit-times.ts";
import { withLockedDuckDb } from "./locked-duckdb.ts";
import { type RejectedLines, rejectLine } from "./rejected-lines.ts";
import type { ResultFile } from "./result-file.ts";
import { groupSamples } from "./sample-groups.ts";
import { SampleSpill, spilledSamples } from "./sample-spill.ts";
import { timePlan } from "./time-plan.ts";
import { readXml } from "./xml-stream.ts";

/**
 * One run of a test suite out of its JUnit files, of which some tools write one for each class. Each case is a sample of its
 * duration. The files tell when suites began, not when each case did, so there is nothing over time.
 */
export async function parseJunitXml(files: ResultFile[], tempFolder: string): Promise<ParsedRun> {
  const spill = await SampleSpill.at(join(tempFolder, "cases.csv"));
  const found = await spillCases(files, spill);
  if (found.cases === 0) throw nothingTimed(files, found);
  const times = junitTimes(found.suites, files.length, found.sumMs);
  return withLockedDuckDb([spill.path], tempFolder, async (connection) => {
    const plan = timePlan(0, 0);
    const columns =
      "file, false as composite, coalesce(label, '') as label, 0::bigint as time_ms, 0::bigint as begin, ms as finish";
    const samples = `select ${columns}, ms, failed, code, message, received, sent, users from ${spilledSamples(spill.path)}`;
    await groupSamples(connection, samples, plan);
    const { whole } = await wholeRun(connection, plan, false);
    return {
      format: "junit-xml",
      tool: { name: "JUnit", version: null },
      precision: "computed",
      startedAt: times.beginMs === null ? null : new Date(times.beginMs),
      durationMs: times.durationMs,
      maxUsers: null,
      whole: { ...whole, series: null },
      labels: (await labelsOfRun(connection, plan)).map((label) => ({ ...label, series: null })),
      errors: (await errorsOfRun(connection, false)).map((error) => ({ ...error, firstAt: null, lastAt: null })),
      rejected: found.rejected,
      losses: lossesOf(found, times, files.length),
      thresholds: [],
    };
  });
}

type Spilled = {
  cases: number;
  sumMs: number;
  suites: JunitSuite[];
  skipped: number;
  flaky: number;
  untimed: number;
  untimedFailures: number;
  rejected: RejectedLines;
  isCut: boolean;
};

/** Of hostile files; their times then do not count. */
const maxSuites = 200_000;

async function spillCases(files: ResultFile[], spill: SampleSpill): Promise<Spilled> {
  const found: Spilled = {
    cases: 0,
    sumMs: 0,
    suites: [],
    skipped: 0,
    flaky: 0,
    untimed: 0,
    untimedFailures: 0,
    rejected: { lines: 0, first: [] },
    isCut: false,
  };
  try {
    for (const [k, file] of files.entries()) {
      const cases = new JunitCases({
        testCase: (one) => takeCase(found, spill, k, one),
        suite: (suite) => {
          if (found.suites.length < maxSuites) found.suites.push(suite);
        },
        reject: (line, reason) =>
          rejectLine(found.rejected, line, files.length > 1 ? `${file.fileName}: ${reason}` : reason),
      });
      const { isCut } = await readXml(file, {
        opened: (element) => cases.opened(element),
        closed: (depth) => cases.closed(depth),
        text: (text) => cases.text(text),
        blockRead: () => spill.flush(),
      });
      found.isCut ||= isCut;
    }
  } finally {
    await spill.close();
  }
  return found;
}

/** A failed case never goes missing for want of a time. */
function takeCase(found: Spilled, spill: SampleSpill, file: number, one: JunitCase): void {
  if (one.isSkipped) {
    found.skipped += 1;
    return;
  }
  if (one.isFlaky) found.flaky += 1;
  if (one.ms === null) {
    if (one.failure === null) {
      found.untimed += 1;
      return;
    }
    found.untimedFailures += 1;
  }
  found.cases += 1;
  found.sumMs += one.ms ?? 0;
  spill.add({
    file,
    line: one.line,
    kind: "sample",
    label: one.label,
    timeMs: null,
    ms: one.ms ?? 0,
    failed: one.failure !== null,
    code: one.failure?.code ?? "",
    message: one.failure?.message ?? "",
    received: null,
    sent: null,
    users: null,
  });
}

function lossesOf(found: Spilled, times: JunitTimes, files: number): string[] {
  const { skipped, flaky, untimed, untimedFailures, isCut } = found;
  const cases = (count: number) => (count === 1 ? "1 case" : `${count.toLocaleString("en-GB")} cases`);
  return [
    ...(skipped > 0 ? [`${cases(skipped)} skipped: not counted.`] : []),
    ...(flaky > 0 ? [`${cases(flaky)} passed only when repeated: counted as passed.`] : []),
    ...(untimed > 0 ? [`${cases(untimed)} without a time: not counted.`] : []),
    ...(untimedFailures > 0 ? [`${cases(untimedFailures)} failed without a time: counted with 0 ms.`] : []),
    ...(times.beginMs === null ? ["No timestamp: when the suite ran is unknown."] : []),
    ...(times.beginMs !== null && !times.isZoned ? ["Its timestamps name no time zone and are taken as UTC."] : []),
    ...(times.isSum ? ["The files do not tell how long the suite took: the times of its parts are added up."] : []),
    ...(found.cases > limits.labels
      ? [`Of more than ${limits.labels} cases the first by name are shown one by one.`]
      : []),
    ...(isCut
      ? [
          `${files > 1 ? "A file" : "The file"} ends before its last element does: the run or its upload may have been cut short.`,
        ]
      : []),
  ];
}

function nothingTimed(files: ResultFile[], { skipped, untimed, rejected, isCut }: Spilled): UnreadableFile {
  const names = files.slice(0, 3).map(({ fileName }) => fileName);
  const named = files.length > 3 ? `${names.join(", ")} and ${files.length - 3} more` : names.join(", ");
  if (isCut)
    return new UnreadableFile(
      `${named} holds no whole test case: it is cut short. Upload the file as the tool wrote it.`,
    );
  const what = [
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
    ...(untimed > 0 ? [`${untimed} without a time`] : []),
    ...(rejected.lines > 0 ? [`${rejected.lines} damaged`] : []),
  ];
  return new UnreadableFile(
    `${named} holds no test case with a time${what.length > 0 ? ` (${what.join(", ")})` : ""}. Did the tests run?`,
  );
}
