import type { ResultFile } from "../result-file.ts";

/** One CSV file, how its records are told apart, and what makes one unreadable. */
export type CsvSource = {
  file: ResultFile;
  delimiter: string;
  hasHeader: boolean;
  /** How many cells a record has. */
  columns: number;
  /** No record is longer; a line that is gets rejected. */
  maxRecordBytes: number;
  /** What is wrong with a record, in words, or null. At least as strict as the query that reads it in DuckDB. */
  fault: (cells: string[]) => string | null;
};

/** The longest record of a tool that writes no bodies of responses. */
export const plainRecordBytes = 1024 * 1024;

/** Arguments of DuckDB's `read_csv` for this source, beside path and columns. Rows that it cannot read are left out. */
export function readCsvOptions({ delimiter, hasHeader, maxRecordBytes }: CsvSource): string {
  // By itself DuckDB would set aside sixteen such lines for each block.
  const long =
    maxRecordBytes > plainRecordBytes ? `, max_line_size=${maxRecordBytes}, buffer_size=${2 * maxRecordBytes}` : "";
  const mark = delimiter.replaceAll("'", "''");
  return `auto_detect=false, header=${hasHeader}, delim='${mark}', quote='"', escape='"', strict_mode=false, ignore_errors=true${long}`;
}

/** A text of the file as it is shown in a reason: `"12x"`. */
export function quoted(text: string | undefined): string {
  return `"${(text ?? "").slice(0, 60)}"`;
}

/** What is wrong with the number of cells, or null. */
export function cellCountFault(cells: string[], columns: number): string | null {
  if (cells.length === columns) return null;
  return `it has ${cells.length} column${cells.length === 1 ? "" : "s"} instead of ${columns}`;
}
