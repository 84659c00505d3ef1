import { parse } from "csv-parse/sync";
import { withoutGuard } from "#lib/shared/csv.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { radarColumns } from "./radar-row.ts";

/** A line of a file: its cells by the names of their columns, in small letters. */
export type RadarRecord = { line: number; cells: ReadonlyMap<string, string> };

/** Without these columns a file is of something else. */
export const neededColumns = ["name", "ring", "quadrant"];

/** The lines of a file, as CSV (with commas, semicolons or tabs) or JSON; of CSV none whose cells are all empty. */
export function radarRecords(text: string): Result<RadarRecord[]> {
  const plain = text.trimStart();
  if (/^[[{]/.test(plain)) return readJson(plain);
  const delimiter = delimiterOf(plain);
  const filled = withoutEmptyEnd(text, delimiter);
  // The parser takes seconds for a quarter of a million of them, and nothing else runs meanwhile.
  if (breaksIn(filled) >= mostLines) return refused("file", "The file has more than 10,000 lines: no radar has.");
  return readCsv(filled, delimiter);
}

const mostLines = 10_000;

function breaksIn(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(/\r\n?|\n/g)) count++;
  return count;
}

/** Without the rows that a sheet has below its last one. */
function withoutEmptyEnd(text: string, delimiter: string): string {
  let end = text.length;
  while (end > 0 && isEmpty(text.charAt(end - 1), delimiter)) end--;
  return text.slice(0, end);
}

function isEmpty(character: string, delimiter: string): boolean {
  return character === delimiter || character.trim() === "";
}

function readJson(text: string): Result<RadarRecord[]> {
  try {
    const list: unknown = JSON.parse(text);
    if (!Array.isArray(list)) return refused("file", "The JSON is no list of tactics.");
    if (list.length > mostLines) return refused("file", "The list has more than 10,000 entries: no radar has.");
    return ok(
      list.map((one, index) => {
        const entries = Object.entries(one ?? {});
        return { line: index + 1, cells: new Map(entries.map(([name, value]) => [clean(name), textOf(value)])) };
      }),
    );
  } catch {
    return refused("file", "The file begins like JSON and is none.");
  }
}

function textOf(value: unknown): string {
  if (typeof value === "string") return value.trim();
  return typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}

function readCsv(text: string, delimiter: string): Result<RadarRecord[]> {
  try {
    const lines = parse(text, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      // The public tools read a quotation mark within a cell as one, whether or not it was doubled.
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    const [head, ...rest] = lines;
    const at = placesOf(head?.record ?? []);
    const lacking = neededColumns.filter((name) => !at.some(([column]) => column === name));
    if (lacking.length > 0) return refused("file", `The first line names no column ${listed(lacking)}.`);
    const cellsOf = (record: string[]) =>
      new Map(at.map(([name, index]) => [clean(name), withoutGuard((record[index] ?? "").trim()).trim()]));
    return ok(rest.map(({ record, info }) => ({ line: info.lines, cells: cellsOf(record) })));
  } catch {
    return refused("file", "The file cannot be read as CSV: a quotation mark is not closed, perhaps.");
  }
}

/** Where our columns stand. A line may have a hundred thousand others. */
function placesOf(names: readonly string[]): (readonly [string, number])[] {
  const cleaned = names.map(clean);
  return radarColumns.flatMap((column) => {
    const index = cleaned.lastIndexOf(clean(column));
    return index < 0 ? [] : [[column, index] as const];
  });
}

/** Of the first line, the separator that stands in it most often. */
function delimiterOf(text: string): string {
  const first = text.slice(0, text.search(/[\r\n]|$/));
  const count = (separator: string) => first.split(separator).length;
  return [",", ";", "\t"].reduce((best, separator) => (count(separator) > count(best) ? separator : best));
}

function clean(name: string): string {
  return name.trim().toLowerCase();
}

export function listed(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(", ");
}
