import type { FormatId } from "../../parsed-run.ts";
import { type FileStart, hasKeys } from "../file-start.ts";

/** The first cells of a line of `vegeta encode --to csv`: ns since 1970, code, ns, two numbers of bytes. */
export function vegetaCsv({ firstLine }: FileStart): FormatId | null {
  return /^\d{18,19},\d{1,3},\d+,\d+,\d+,/.test(firstLine) ? "vegeta-csv" : null;
}

/** A body may be so long that the head holds nothing behind it. */
export function vegetaJson({ firstLine }: FileStart): FormatId | null {
  const isResult = firstLine.startsWith('{"attack":') && /"seq":\d+,"code":\d+,"timestamp":"/.test(firstLine);
  return isResult ? "vegeta-json" : null;
}

export function vegetaReport(start: FileStart): FormatId | null {
  return hasKeys(start, "latencies", "bytes_in", "status_codes") ? "vegeta-report" : null;
}

export function vegetaText({ firstLine }: FileStart): FormatId | null {
  return /^Requests\s+\[total\b/.test(firstLine) ? "vegeta-text" : null;
}

export function vegetaHdrplot({ firstLine }: FileStart): FormatId | null {
  return /^Value\(ms\)\s+Percentile\s+TotalCount\s+1\/\(1-Percentile\)/.test(firstLine) ? "vegeta-hdrplot" : null;
}
