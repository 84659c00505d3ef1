import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { headerCells, splitCells, unescapedSplitter } from "./csv-cells.ts";

/** A row by its header's names, or why it is none; `line` is where it starts, the header being line 1. */
export type CsvRow = { line: number; cells: ReadonlyMap<string, string> } | { line: number; reason: string };

type Line = { number: number; text: string };

const maxLinesOfARow = 100;
const maxLengthOfARow = 100_000;
/** After that many the file is not worth the search for where a quote might close. */
const maxSearches = 100;

/** The rows below the header of a CSV file, streamed. A row with an open quote goes on in the next line. */
export async function* csvRows(path: string): AsyncGenerator<CsvRow> {
  const lines = createInterface({ input: createReadStream(path, "utf8"), crlfDelay: Number.POSITIVE_INFINITY });
  let rows: RowReader | null = null;
  let number = 0;
  for await (const text of lines) {
    number += 1;
    if (rows) yield* rows.read({ number, text });
    else rows = new RowReader(text);
  }
  if (rows) yield* rows.finish();
}

class RowReader {
  readonly #header: string[];
  readonly #split: (text: string) => string[] | null;
  /** A file with a quoted header is one of Locust before 1.6: each of its rows is one line. */
  readonly #isLoose: boolean;
  #open: Line[] = [];
  #searches = 0;

  constructor(headerLine: string) {
    this.#header = headerCells(headerLine);
    this.#isLoose = /^\uFEFF?"/.test(headerLine);
    const unescaped = unescapedSplitter(this.#header);
    this.#split = (text) => {
      const cells = splitCells(text);
      return this.#isLoose && cells?.length !== this.#header.length ? (unescaped(text) ?? cells) : cells;
    };
  }

  *read(line: Line): Generator<CsvRow> {
    const waiting = [line];
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      if (this.#open.length === 0 && next.text.trim() === "") continue;
      this.#open.push(next);
      const text = this.#open.map((part) => part.text).join("\n");
      const isTooLong = text.length > maxLengthOfARow;
      const cells = isTooLong ? null : this.#split(text);
      if (!cells && !isTooLong && this.#mayGoOn()) continue;
      const [start = next, ...rest] = this.#open;
      this.#open = [];
      if (cells) yield this.#row(start.number, cells);
      else {
        this.#searches += 1;
        waiting.unshift(...rest);
        yield { line: start.number, reason: faultOf(isTooLong && rest.length === 0) };
      }
    }
  }

  /** What is still open at the end of the file never closes. */
  *finish(): Generator<CsvRow> {
    const [start, ...rest] = this.#open;
    if (!start) return;
    this.#open = [];
    this.#searches = maxSearches;
    yield { line: start.number, reason: faultOf(false) };
    for (const line of rest) yield* this.read(line);
  }

  #mayGoOn(): boolean {
    return !this.#isLoose && this.#open.length < maxLinesOfARow && this.#searches < maxSearches;
  }

  #row(line: number, cells: string[]): CsvRow {
    const expected = this.#header.length;
    if (cells.length !== expected) return { line, reason: `it has ${cells.length} columns instead of ${expected}` };
    return { line, cells: new Map(this.#header.map((name, k) => [name, cells[k] ?? ""])) };
  }
}

function faultOf(isTooLong: boolean): string {
  if (isTooLong) return `it is longer than ${maxLengthOfARow.toLocaleString("en-GB")} characters`;
  return "its columns cannot be told apart: it is cut short, or a quote in it is never closed";
}
