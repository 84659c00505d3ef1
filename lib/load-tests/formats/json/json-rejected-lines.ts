import { limits, type ParsedRun } from "../../parsed-run.ts";
import { type RejectedLines, rejectLine } from "../text/rejected-lines.ts";
import { textLines } from "../text/text-lines.ts";

const maxLineBytes = 32 * 1024 * 1024;

/**
 * Finds the first of `count` lines of JSON that DuckDB could not use, with reasons: `faultOf` tells what is wrong with the
 * value in a line, or null. Without any such line the file is not opened.
 */
export async function jsonRejectedLines(
  path: string,
  count: number,
  faultOf: (parsed: unknown) => string | null,
): Promise<ParsedRun["rejected"]> {
  const found: RejectedLines = { lines: 0, first: [] };
  if (count === 0) return found;
  const wanted = Math.min(count, limits.rejectedKept);
  for await (const lines of textLines(path, maxLineBytes)) {
    for (const { number, bytes, hasEnd } of lines) {
      const reason = bytes === null ? "it is longer than 32 MB" : lineFault(bytes.toString("utf8"), faultOf);
      if (reason === null) continue;
      rejectLine(found, number, hasEnd ? reason : `the file ends in the middle of this line: ${reason}`);
    }
    if (found.lines >= wanted) break;
  }
  return { lines: count, first: found.first.slice(0, count) };
}

function lineFault(line: string, faultOf: (parsed: unknown) => string | null): string | null {
  if (line.trim() === "") return null;
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    return "it is not JSON";
  }
  return hasHalfCharacter(line) ? "it holds half a character" : faultOf(parsed);
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
