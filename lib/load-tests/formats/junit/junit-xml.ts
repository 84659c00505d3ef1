import { join } from "node:path";
import type { ParsedRun } from "../../parsed-run.ts";
import type { ResultFile } from "../result-file.ts";
import { errorsOfRun, labelsOfRun, wholeRun } from "../samples/grouped-run.ts";
import { withLockedDuckDb } from "../samples/locked-duckdb.ts";
import { groupSamples } from "../samples/sample-groups.ts";
import { SampleSpill, spilledSamples } from "../samples/sample-spill.ts";
import { timePlan } from "../samples/time-plan.ts";
import { rejectLine } from "../text/rejected-lines.ts";
import { readXml } from "../xml/xml-stream.ts";
import { type JunitCase, JunitCases } from "./junit-cases.ts";
import { type FoundCases, junitLosses, nothingTimed } from "./junit-losses.ts";
import { junitTimes } from "./junit-times.ts";

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
      losses: junitLosses(found, times, files.length),
      thresholds: [],
    };
  });
}

/** Of hostile files; their times then do not count. */
const maxSuites = 200_000;

async function spillCases(files: ResultFile[], spill: SampleSpill): Promise<FoundCases> {
  const found: FoundCases = {
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
function takeCase(found: FoundCases, spill: SampleSpill, file: number, one: JunitCase): void {
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
