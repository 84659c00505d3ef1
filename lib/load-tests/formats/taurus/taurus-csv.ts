import type { ParsedRun } from "../../parsed-run.ts";
import { csvRows } from "../csv/csv-rows.ts";
import { onlyFile, type ResultFile } from "../result-file.ts";
import { type RejectedLines, rejectLine } from "../text/rejected-lines.ts";
import { maxGroups, type TaurusGroup, taurusRun } from "./taurus-figures.ts";

/** The run in what Taurus's `final-stats` reporter wrote with `dump-csv`. */
export async function parseTaurusCsv(files: ResultFile[]): Promise<ParsedRun> {
  const file = onlyFile(files, "final status of Taurus");
  const groups: TaurusGroup[] = [];
  const rejected: RejectedLines = { lines: 0, first: [] };
  let leftOut = 0;
  for await (const row of csvRows(file.path)) {
    if ("reason" in row) rejectLine(rejected, row.line, row.reason);
    else if (groups.length < maxGroups)
      groups.push({ line: row.line, label: row.cells.get("label") ?? "", figures: row.cells });
    else leftOut += 1;
  }
  return taurusRun("taurus-csv", file, groups, { durationMs: 0, rejected, leftOut, losses: [] });
}
