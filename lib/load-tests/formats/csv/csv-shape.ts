import { splitRecord } from "./csv-record.ts";

/** What the start of a CSV file shows of all of it. */
export type CsvShape = {
  delimiter: string;
  hasHeader: boolean;
  /** The header's names, or "1", "2" and so on. */
  columns: string[];
  /** The whole records at the start, without the header; `line` counts from 1. */
  rows: { line: number; cells: string[] }[];
};

const delimiters = [",", ";", "\t", "|"];
const mostRows = 200;
const mostColumns = 200;

/** The shape of a file by its first lines (a last one that is cut off is left out); null when it is no table. */
export function csvShape(head: string): CsvShape | null {
  const text = head.replace(/^\uFEFF/, "");
  const all = text.split(/\r?\n/, mostRows + 2);
  // What stands behind the last line end may be cut off, unless it is all there is.
  const lines = (
    all.length > 1 && all.length < mostRows + 2 && !text.endsWith("\n") && text.length > 60_000 ? all.slice(0, -1) : all
  ).map((line, k) => ({ line: k + 1, text: line }));
  const filled = lines.filter(({ text: line }) => line.trim() !== "");
  const [first] = filled;
  if (!first) return null;
  let best: { delimiter: string; names: string[]; alike: number } | null = null;
  for (const delimiter of delimiters) {
    const names = splitRecord(first.text, delimiter)?.map((name) => name.trim());
    if (!names || names.length < 2 || names.length > mostColumns) continue;
    const alike = filled.filter(({ text: line }) => splitRecord(line, delimiter)?.length === names.length).length;
    if (best === null || alike * names.length > best.alike * best.names.length) best = { delimiter, names, alike };
  }
  if (best === null || best.alike < Math.max(2, filled.length / 2)) return null;
  const { delimiter, names } = best;
  const hasHeader = isHeader(names);
  const rows = filled.slice(hasHeader ? 1 : 0, mostRows).flatMap(({ line, text: row }) => {
    const cells = splitRecord(row, delimiter);
    return cells ? [{ line, cells }] : [];
  });
  return { delimiter, hasHeader, columns: hasHeader ? names : names.map((_, k) => `${k + 1}`), rows };
}

/** Names are there once each, and none is a number or a date. */
function isHeader(names: string[]): boolean {
  return (
    new Set(names).size === names.length && names.every((name) => name !== "" && !/^[-+]?[\d.,:/ TZ-]+$/.test(name))
  );
}
