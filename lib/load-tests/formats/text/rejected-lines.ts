import { limits, type ParsedRun, UnreadableFile } from "../../parsed-run.ts";
import type { ResultFile } from "../result-file.ts";
import { storedText } from "./stored-text.ts";

/** Counts what could not be read and keeps the first hundred with line and reason. */
export type RejectedLines = ParsedRun["rejected"];

/** A reason ends a sentence that starts with the line: "it has 3 columns instead of 4". */
export function rejectLine(rejected: RejectedLines, line: number, reason: string): void {
  rejected.lines += 1;
  if (rejected.first.length < limits.rejectedKept)
    rejected.first.push({ line, reason: storedText(reason, limits.messageLength) });
}

/** The first of them, for a message: "Line 2: it has 3 columns instead of 4; line 3: …". */
export function firstReasons({ first }: RejectedLines): string {
  return first
    .slice(0, 3)
    .map(({ line, reason }, k) => `${k === 0 ? "Line" : "line"} ${line}: ${reason}`)
    .join("; ");
}

/** Where not one line is good. `what` is what a line should be: "a sample of JMeter". */
export function nothingReadable(files: readonly ResultFile[], rejected: RejectedLines, what: string): UnreadableFile {
  const names = files.map(({ fileName }) => fileName).join(", ");
  const lines = rejected.lines === 1 ? "The one line" : `None of the ${rejected.lines.toLocaleString("en-GB")} lines`;
  const could = rejected.lines === 1 ? "could not be read" : "could be read";
  return new UnreadableFile(`${lines} in ${names} ${could} as ${what}. ${firstReasons(rejected)}.`);
}
