import { type ParsedRun, UnreadableFile } from "../../parsed-run.ts";
import { jsonRejectedLines } from "../json/json-rejected-lines.ts";
import { onlyFile, type ResultFile } from "../result-file.ts";
import { withLockedDuckDb } from "../samples/locked-duckdb.ts";
import { k6Contents } from "./k6-contents.ts";
import { k6LineFault } from "./k6-line-fault.ts";
import { k6Run } from "./k6-run.ts";
import { k6Lines } from "./k6-samples.ts";

/**
 * The run in what `k6 run --out json` wrote. It is read twice: which metrics it holds and when it was, then the points of
 * those that matter.
 */
export async function parseK6Json(files: ResultFile[], tempFolder: string): Promise<ParsedRun> {
  const file = onlyFile(files, "k6 JSON output");
  return withLockedDuckDb([file.path], tempFolder, async (connection) => {
    const lines = k6Lines(file.path);
    const contents = await k6Contents(connection, lines).catch((error: unknown) => {
      if (!String(error).includes("maximum_object_size")) throw error;
      throw new UnreadableFile(`${file.fileName} has a line longer than 32 MB, as k6 writes none.`);
    });
    const rejected = await jsonRejectedLines(file.path, contents.rejected, k6LineFault);
    return k6Run(connection, { format: "k6-json", file, lines, contents, rejected });
  });
}
