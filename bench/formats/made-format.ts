import { closeSync, openSync, writeSync } from "node:fs";
import type { CsvMapping } from "#lib/load-tests/formats/mapped/csv-mapping.ts";
import type { FormatId } from "#lib/load-tests/parsed-run.ts";

/** A format of which a large file can be made up. The same number of samples always gives the same bytes. */
export type MadeFormat = {
  title: string;
  format: FormatId;
  fileName: string;
  /** About as many bytes as the file has for each sample. */
  bytesPerSample: number;
  pieces: (samples: number) => Iterable<string | Buffer>;
  /**
   * Where DuckDB can read the format: a query for `label`, `time_ms`, `ms`, `failed`, `code`, `message`, `received`, `sent`
   * and `users`, as one would write it for this very file.
   */
  bareSql?: (path: string) => string;
  /** When the file's times begin, epoch ms. */
  startMs: number;
  mapping?: CsvMapping;
  /** The size to measure, where larger ones are not written by tools. */
  mostBytes?: number;
};

const piecesPerWrite = 20_000;

/** Strings are gathered before they are written, buffers are not. */
export function writePieces(path: string, pieces: Iterable<string | Buffer>): void {
  const file = openSync(path, "w");
  let texts: string[] = [];
  const flush = () => {
    if (texts.length > 0) writeSync(file, texts.join(""));
    texts = [];
  };
  try {
    for (const piece of pieces) {
      if (typeof piece === "string") texts.push(piece);
      else writeSync(file, piece);
      if (texts.length === piecesPerWrite) flush();
    }
    flush();
  } finally {
    closeSync(file);
  }
}

/** `columns={…}` of DuckDB's readers. */
export function columnsSql(names: readonly string[], types: Partial<Record<string, string>>): string {
  return `columns={${names.map((name) => `'${name}': '${types[name] ?? "VARCHAR"}'`).join(", ")}}`;
}
