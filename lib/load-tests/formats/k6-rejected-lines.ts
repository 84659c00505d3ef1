import { limits, type ParsedRun } from "../parsed-run.ts";
import { field, textOf } from "./json-fields.ts";
import { type RejectedLines, rejectLine } from "./rejected-lines.ts";
import { textLines } from "./text-lines.ts";

const maxLineBytes = 32 * 1024 * 1024;

/** Finds the first of `count` lines that DuckDB could not use, with reasons. Without any, the file is not opened. */
export async function k6RejectedLines(path: string, count: number): Promise<ParsedRun["rejected"]> {
  const found: RejectedLines = { lines: 0, first: [] };
  if (count === 0) return found;
  const wanted = Math.min(count, limits.rejectedKept);
  for await (const lines of textLines(path, maxLineBytes)) {
    for (const { number, bytes, hasEnd } of lines) {
      const reason = bytes === null ? "it is longer than 32 MB" : lineFault(bytes.toString("utf8"));
      if (reason === null) continue;
      rejectLine(found, number, hasEnd ? reason : `the file ends in the middle of this line: ${reason}`);
    }
    if (found.lines >= wanted) break;
  }
  return { lines: count, first: found.first };
}

function lineFault(line: string): string | null {
  if (line.trim() === "") return null;
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    return "it is not JSON";
  }
  if (hasHalfCharacter(line)) return "it holds half a character";
  const kind = textOf(field(parsed, "type"));
  const metric = textOf(field(parsed, "metric"));
  if (metric === null || (kind !== "Point" && kind !== "Metric")) return "it is neither a Point nor a Metric of k6";
  if (kind === "Metric") return null;
  const data = field(parsed, "data");
  const [time, value] = [field(data, "time"), field(data, "value")];
  if (!Number.isFinite(Date.parse(textOf(time) ?? "")))
    return `its time is none: ${JSON.stringify(time)?.slice(0, 60)}`;
  if (!Number.isFinite(Number(value)) || value === null)
    return `its value is not a number: ${JSON.stringify(value)?.slice(0, 60)}`;
  return Number(value) < 0 && metric.endsWith("_duration") ? `its duration is negative: ${Number(value)}` : null;
}

/** An escape such as "\ud83d" without its other half: JavaScript takes it, DuckDB refuses the line. */
function hasHalfCharacter(json: string): boolean {
  let isWhole = true;
  if (json.includes("\\u"))
    JSON.parse(json, (key, value: unknown) => {
      isWhole &&= key.isWellFormed() && (typeof value !== "string" || value.isWellFormed());
      return value;
    });
  return !isWhole;
}
