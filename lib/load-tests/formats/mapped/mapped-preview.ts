import { type CsvClock, csvClock } from "../csv/csv-clock.ts";
import type { CsvShape } from "../csv/csv-shape.ts";
import type { CsvMapping } from "./csv-mapping.ts";
import { type MappedSample, mappedRecord, plainNumber } from "./mapped-record.ts";

/** What a mapping makes of the first rows of a file. */
export type MappedPreview = {
  rows: { line: number; sample: MappedSample | null; reason: string | null }[];
  /** What is wrong with the mapping itself, by the field it is about. */
  problems: { field: keyof CsvMapping; message: string }[];
  /** What is assumed, a sentence each. */
  assumptions: string[];
  isRelative: boolean;
};

/** The rules by which the whole file is read, tried on its first rows. Runs in browsers. */
export function mappedPreview(shape: CsvShape, mapping: CsvMapping, mostRows = 8): MappedPreview {
  const problems = problemsOf(shape, mapping);
  const clock = clockOf(shape, mapping);
  if (mapping.time !== "" && clock === null && shape.columns.includes(mapping.time))
    problems.push({ field: "timeUnit", message: "The times of this column are not written like that." });
  const read = mappedRecord(mapping, shape.columns, clock, numberStyle(shape, mapping));
  const rows = shape.rows.slice(0, mostRows).map(({ line, cells }) => {
    const result = cells.length === shape.columns.length ? read(cells) : { reason: otherCount(cells, shape) };
    return "reason" in result ? { line, sample: null, reason: result.reason } : { line, sample: result, reason: null };
  });
  if (problems.length === 0 && rows.every(({ sample }) => sample === null))
    problems.push({ field: "duration", message: "No row can be read like that." });
  return { rows, problems, assumptions: clock?.assumptions ?? [], isRelative: clock?.isRelative ?? false };
}

/** How the time column is read; null where none is named, or its times are none. */
export function clockOf(shape: CsvShape, mapping: CsvMapping): CsvClock | null {
  if (mapping.time === "") return null;
  const at = shape.columns.indexOf(mapping.time);
  const style = numberStyle(shape, mapping);
  const texts = shape.rows.map(({ cells }) => cells[at] ?? "");
  return csvClock(
    mapping.timeUnit === "date" ? texts : texts.map((text) => plainNumber(text, style)),
    mapping.timeUnit,
  );
}

/** A comma before the fraction is only thought of where commas do not part the columns. */
export function numberStyle({ columns, rows, delimiter }: CsvShape, mapping: CsvMapping): { isLoose: boolean } {
  const numbers = [mapping.duration, mapping.bytes, mapping.users, mapping.timeUnit === "date" ? "" : mapping.time]
    .map((name) => columns.indexOf(name))
    .filter((index) => index >= 0);
  const odd = delimiter === "," ? /^\s|\s$/ : /^\s|\s$|,/;
  return { isLoose: rows.some(({ cells }) => numbers.some((index) => odd.test(cells[index] ?? ""))) };
}

function problemsOf({ columns }: CsvShape, mapping: CsvMapping): MappedPreview["problems"] {
  const problems: MappedPreview["problems"] = [];
  const isThere = (name: string) => name === "" || columns.includes(name);
  if (mapping.duration === "") problems.push({ field: "duration", message: "Say which column holds the duration." });
  for (const field of ["duration", "time", "success", "bytes", "users"] as const) {
    if (!isThere(mapping[field])) problems.push({ field, message: `There is no column ${mapping[field]}.` });
  }
  const unknown = mapping.labels.find((name) => !isThere(name));
  if (unknown !== undefined) problems.push({ field: "labels", message: `There is no column ${unknown}.` });
  if (mapping.success !== "" && mapping.successValues.length === 0)
    problems.push({ field: "successValues", message: "Say which values mean success." });
  return problems;
}

function otherCount(cells: string[], { columns }: CsvShape): string {
  return `it has ${cells.length} columns instead of ${columns.length}`;
}
