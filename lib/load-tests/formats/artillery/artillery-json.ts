import { type ParsedRun, UnreadableFile } from "../../parsed-run.ts";
import { field, isObject } from "../json/json-fields.ts";
import { onlyFile, type ResultFile, readJson } from "../result-file.ts";
import { parseArtilleryV1 } from "./artillery-v1.ts";
import { parseArtilleryV2 } from "./artillery-v2.ts";

/**
 * The run in an Artillery report (`artillery run --output`), of Artillery 1 or 2: figures of the whole and of its periods
 * of ten seconds. Responses with a code from 400 up count as failures, and so do errors (no response, a failed `expect`
 * or `capture`), as Artillery's and k6's users are used to; Artillery itself calls only the latter failed.
 */
export async function parseArtilleryJson(files: ResultFile[]): Promise<ParsedRun> {
  const file = onlyFile(files, "Artillery report");
  const report = await readJson(file);
  const aggregate = field(report, "aggregate");
  const isFirstVersion = isObject(field(aggregate, "codes"));
  const run = isFirstVersion ? parseArtilleryV1(report) : parseArtilleryV2(report);
  if (!run)
    throw new UnreadableFile(
      `${file.fileName} holds no HTTP requests of Artillery. Upload what artillery run --output wrote, of an HTTP test.`,
    );
  return run;
}
