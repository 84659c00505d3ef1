import { limits, type ParsedRun } from "../../parsed-run.ts";
import { storedText } from "./stored-text.ts";

/** Counts what could not be read and keeps the first hundred with line and reason. */
export type RejectedLines = ParsedRun["rejected"];

export function rejectLine(rejected: RejectedLines, line: number, reason: string): void {
  rejected.lines += 1;
  if (rejected.first.length < limits.rejectedKept)
    rejected.first.push({ line, reason: storedText(reason, limits.messageLength) });
}
