import type { ParsedRun } from "../../parsed-run.ts";
import { csvRows } from "../csv/csv-rows.ts";
import { onlyFile, type ResultFile } from "../result-file.ts";
import { type RejectedLines, rejectLine } from "../text/rejected-lines.ts";
import { type TaurusGroup, taurusRun } from "./taurus-figures.ts";

const maxGroups = 100_000;

/** The run in what Taurus's `final-stats` reporter wrote with `dump-csv`. */
export async function parseTaurusCsv(files: ResultFile[]): Promise<ParsedRun> {
  const file = onlyFile(files, "final status of Taurus");
  const groups: TaurusGroup[] = [];
  const rejected: RejectedLines = { lines: 0, first: [] };
  for await (const row of csvRows(file.path)) {
    if ("reason" in row) rejectLine(rejected, row.line, row.reason);
    else if (groups.length < maxGroups)
      groups.push({ line: row.line, label: row.cells.get("label") ?? "", figures: row.cells });
  }
  return taurusRun("taurus-csv", file, groups, { durationMs: 0, rejected, losses: [] });
}
