import { readFile, stat } from "node:fs/promises";
import { UnreadableFile } from "../../parsed-run.ts";
import type { ResultFile } from "../result-file.ts";

/** What a tool prints at its end is short; a longer file is a whole log around it. */
const maxBytes = 16 * 1024 * 1024;

/** The text that a tool printed, perhaps with other lines of a pipeline's log around it. */
export async function readReport(file: ResultFile): Promise<string> {
  const { size } = await stat(file.path);
  if (size > maxBytes)
    throw new UnreadableFile(
      `${file.fileName} has over 16 MB. Upload what the tool printed, without the log around it.`,
    );
  return (await readFile(file.path, "utf8")).replace(/^\uFEFF/, "");
}

/** The JSON object in such text, from the first brace to the last. */
export async function readPrintedJson(file: ResultFile): Promise<unknown> {
  const text = await readReport(file);
  try {
    return JSON.parse(text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UnreadableFile(
      `${file.fileName} is not valid JSON; it may have been cut short. Upload the complete output of the tool.`,
    );
  }
}

/** The number that the pattern's first group finds, thousands marks left out; null where there is none. */
export function numberIn(text: string, pattern: RegExp): number | null {
  const found = pattern.exec(text)?.[1]?.replaceAll(",", "");
  const number = found ? Number(found) : Number.NaN;
  return Number.isFinite(number) && number >= 0 ? number : null;
}

/** A whole number that a double holds exactly. */
export function countIn(text: string, pattern: RegExp): number | null {
  const number = numberIn(text, pattern);
  return number !== null && Number.isSafeInteger(number) ? number : null;
}
