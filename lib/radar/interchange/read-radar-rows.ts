import { parse } from "csv-parse/sync";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { shownName } from "#lib/shared/shown-name.ts";
import { unkeptErrors } from "#lib/shared/unkept-errors.ts";
import type { Movement } from "../places/movement.ts";
import { meaningOf } from "../tactics/same-tactic.ts";
import { longestDescription, longestName, mostTactics } from "../tactics/tactic-limits.ts";
import { longestRadarFile, type RadarFile, type RadarRow, radarColumns, statusNames } from "./radar-row.ts";

/**
 * Reads a file of the "build your own radar" format, CSV (with commas, semicolons or tabs) or JSON. Columns may stand in any order and be
 * written in any case; others than its own are passed over.
 * @returns refused where it is neither, lacks a column, or holds no tactic
 */
export function readRadarRows(text: string): Result<RadarFile> {
  if (text.length > longestRadarFile) return refused("file", "The file is larger than 500 kB: no radar is.");
  const records = /^\s*[[{]/.test(text) ? readJson(text) : readCsv(text);
  if (!records.ok) return records;
  const file: RadarFile = { rows: [], leftOut: [] };
  const names = new Map<string, string>();
  for (const { line, cells } of records.value) {
    const row = readRow(cells, names);
    if (typeof row !== "string") {
      file.rows.push(row);
      names.set(meaningOf(row.name), row.name);
    } else if (file.leftOut.length < mostLeftOut) file.leftOut.push({ line, reason: row });
  }
  if (file.rows.length > 0) return ok(file);
  const [first] = file.leftOut;
  return refused(
    "file",
    first ? `The file holds no tactic. Line ${first.line}: ${first.reason}` : "The file holds no tactic.",
  );
}

/** Of more lines than these it is not told why they are none. */
const mostLeftOut = 100;

type Cells = ReadonlyMap<string, string>;
type Record = { line: number; cells: Cells };

const needed = ["name", "ring", "quadrant"];

function readJson(text: string): Result<Record[]> {
  try {
    const list: unknown = JSON.parse(text);
    if (!Array.isArray(list)) return refused("file", "The JSON is no list of tactics.");
    return ok(list.map((one, index) => ({ line: index + 1, cells: cellsOf(Object.entries(one ?? {})) })));
  } catch {
    return refused("file", "The file begins like JSON and is none.");
  }
}

function readCsv(text: string): Result<Record[]> {
  try {
    const lines = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    const [head, ...rest] = lines;
    const names = head?.record ?? [];
    const lacking = needed.filter((name) => !places(names).some(([column]) => column === name));
    if (lacking.length > 0) return refused("file", `The first line names no column ${listed(lacking)}.`);
    const at = places(names);
    const named = (record: string[]) => cellsOf(at.map(([name, index]) => [name, record[index]]));
    return ok(rest.map(({ record, info }) => ({ line: info.lines, cells: named(record) })));
  } catch {
    return refused("file", "The file cannot be read as CSV: a quotation mark is not closed, perhaps.");
  }
}

/** Where our columns stand. A line may have a hundred thousand others. */
function places(names: readonly string[]): (readonly [string, number])[] {
  const clean = names.map((name) => name.trim().toLowerCase());
  return radarColumns.flatMap((column) => {
    const index = clean.lastIndexOf(column.toLowerCase());
    return index < 0 ? [] : [[column, index] as const];
  });
}

/** Of the first line, the separator that stands in it most often. */
function delimiterOf(text: string): string {
  const first = text.slice(0, text.search(/[\r\n]|$/));
  const count = (separator: string) => first.split(separator).length;
  return [",", ";", "\t"].reduce((best, separator) => (count(separator) > count(best) ? separator : best));
}

function cellsOf(entries: readonly (readonly [string, unknown])[]): Cells {
  return new Map(entries.map(([name, value]) => [name.trim().toLowerCase(), textOf(value)]));
}

function textOf(value: unknown): string {
  if (typeof value === "string") return withoutGuard(value.trim());
  return typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}

/** Our own files put an apostrophe before what a spreadsheet would run as a formula. */
function withoutGuard(text: string): string {
  return /^'\s*[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}

/** The row, or why it is none. `before` has the names of those before it, by what they mean. */
function readRow(cells: Cells, before: ReadonlyMap<string, string>): RadarRow | string {
  const text = (name: string) => cells.get(name) ?? "";
  const row = {
    name: text("name"),
    ring: text("ring"),
    quadrant: text("quadrant"),
    movement: movementOf(text("status"), text("isnew")),
    description: text("description"),
  };
  const lacking = needed.filter((name) => text(name) === "");
  if (lacking.length > 0) return `It has no ${listed(lacking)}.`;
  if (before.size >= mostTactics) return `A radar holds at most ${mostTactics} tactics.`;
  const first = before.get(meaningOf(row.name));
  if (first !== undefined) return `“${row.name}” stands twice${first === row.name ? "" : `, first as “${first}”`}.`;
  const name = shownName(longestName, "It has no name that can be seen.").safeParse(row.name);
  if (!name.success) return `Its name: ${name.error.issues[0]?.message ?? "it cannot be kept."}`;
  if (unkeptErrors(row).length > 0) return "It holds characters that cannot be kept.";
  if (Math.max(row.ring.length, row.quadrant.length) > longestName)
    return `Its ring or quadrant is longer than ${longestName} characters.`;
  if (row.description.length > longestDescription)
    return `Its description is longer than ${longestDescription} characters.`;
  return row;
}

function movementOf(status: string, isNew: string): Movement {
  const movements = Object.keys(statusNames) as Movement[];
  const said = movements.find((movement) => statusNames[movement].toLowerCase() === status.toLowerCase());
  if (said) return said;
  return ["true", "yes", "1"].includes(isNew.toLowerCase()) ? "new" : "same";
}

function listed(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(", ");
}
