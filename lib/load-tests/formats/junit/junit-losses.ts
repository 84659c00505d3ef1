import { limits, UnreadableFile } from "../../parsed-run.ts";
import type { ResultFile } from "../result-file.ts";
import type { RejectedLines } from "../text/rejected-lines.ts";
import type { JunitSuite } from "./junit-cases.ts";
import type { JunitTimes } from "./junit-times.ts";

/** What was found in the files of a run; `cases` are those that count. */
export type FoundCases = {
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

/** What the files do not tell, and how what they tell was taken, a sentence each. */
export function junitLosses(found: FoundCases, times: JunitTimes, files: number): string[] {
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

/** Why there is no run. */
export function nothingTimed(files: ResultFile[], { skipped, untimed, rejected, isCut }: FoundCases): UnreadableFile {
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
