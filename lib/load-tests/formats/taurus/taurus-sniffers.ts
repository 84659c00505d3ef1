import type { FormatId } from "../../parsed-run.ts";
import { headerCells } from "../csv/csv-cells.ts";
import type { FileStart } from "../file-start.ts";

const marks = ["label", "avg_ct", "avg_rt", "concurrency", "fail", "succ"];

export function taurusCsv({ firstLine }: FileStart): FormatId | null {
  const names = new Set(headerCells(firstLine));
  return marks.every((name) => names.has(name)) ? "taurus-csv" : null;
}
