import { type ParsedRun, UnreadableFile } from "../../parsed-run.ts";
import { fileEnds } from "../csv/file-ends.ts";
import { amountOf, field, textOf } from "../json/json-fields.ts";
import { jsonRejectedLines } from "../json/json-rejected-lines.ts";
import { onlyFile, type ResultFile } from "../result-file.ts";
import { withLockedDuckDb } from "../samples/locked-duckdb.ts";
import { k6LineFault } from "./k6-line-fault.ts";
import { k6Run } from "./k6-run.ts";
import { k6JsonLines } from "./k6-samples.ts";
import { type K6Point, k6Guess, scanK6 } from "./k6-scan.ts";

const headBytes = 1024 * 1024;
const tailBytes = 128 * 1024;

/** The run in what `k6 run --out json` wrote. */
export async function parseK6Json(files: ResultFile[], tempFolder: string): Promise<ParsedRun> {
  const file = onlyFile(files, "k6 JSON output");
  const { head, tail } = await fileEnds(file.path, headBytes, tailBytes);
  const guess = k6Guess([...head, ...tail].flatMap(pointIn));
  return withLockedDuckDb([file.path], tempFolder, async (connection) => {
    const lines = k6JsonLines(file.path);
    const contents = await scanK6(connection, lines, guess).catch((error: unknown) => {
      if (!String(error).includes("maximum_object_size")) throw error;
      throw new UnreadableFile(`${file.fileName} has a line longer than 32 MB, as k6 writes none.`);
    });
    const rejected = await jsonRejectedLines(file.path, contents.rejected, k6LineFault);
    return k6Run(connection, { format: "k6-json", file, lines, guess, contents, rejected });
  });
}

function pointIn(line: string): K6Point[] {
  try {
    const parsed: unknown = JSON.parse(line);
    const data = field(parsed, "data");
    const name = textOf(field(field(data, "tags"), "name")) ?? "";
    const [ms, amount] = [Date.parse(textOf(field(data, "time")) ?? ""), amountOf(field(data, "value"))];
    return Number.isNaN(ms) || amount === null
      ? []
      : [{ metric: textOf(field(parsed, "metric")) ?? "", ms, amount, name }];
  } catch {
    return [];
  }
}
