import "server-only";
import { chunkBytes, largestRowBytes } from "./archive.ts";
import type { Ask } from "./ask.ts";
import { selectRows } from "./row-sql.ts";
import type { Table } from "./table.ts";

/** Rows as lines of JSON; `bytes` is a piece of the table. */
export type RowChunk = { rows: number; bytes: Buffer };

/** About as much is asked for at a time. */
const fetchedBytes = 512 * 1024;
const fewest = 16;
const most = 10_000;

/**
 * The rows of a table, in pieces of about 1 MB, by a cursor of the transaction under way. However many rows and however
 * long they are, little is held at a time: the longer they were so far, the fewer are asked for.
 * @throws Error for a row that no import would take
 */
export async function* readRows(ask: Ask, table: Table): AsyncGenerator<RowChunk> {
  await ask(`declare rows_of_table no scroll cursor for ${selectRows(table)}`);
  let [rows, bytes, pending] = [0, 0, [] as Buffer[]];
  let [seenRows, seenBytes] = [0, 0];
  for (;;) {
    const count = seenRows === 0 ? fewest : Math.round(fetchedBytes / (seenBytes / seenRows));
    const lines = await ask<{ line: string }>(`fetch ${Math.min(Math.max(count, fewest), most)} from rows_of_table`);
    if (lines.length === 0) break;
    for (const { line } of lines) {
      const text = Buffer.from(`${line}\n`);
      if (text.length > largestRowBytes) throw new Error(`a row of ${table.name} is too large for an export`);
      if (bytes > 0 && bytes + text.length > chunkBytes) {
        yield { rows, bytes: Buffer.concat(pending, bytes) };
        [rows, bytes, pending] = [0, 0, []];
      }
      pending.push(text);
      rows += 1;
      bytes += text.length;
      seenBytes += text.length;
    }
    seenRows += lines.length;
  }
  if (rows > 0) yield { rows, bytes: Buffer.concat(pending, bytes) };
  await ask("close rows_of_table");
}

/** The files that rows speak of, by their keys. */
export async function* readArtifacts(ask: Ask, select: string): AsyncGenerator<ArtifactRow> {
  if (select === "") return;
  await ask(`declare artifacts no scroll cursor for select * from (${select}) a order by a."storeKey" collate "C"`);
  for (;;) {
    const rows = await ask<ArtifactRow>("fetch 500 from artifacts");
    if (rows.length === 0) break;
    yield* rows;
  }
  await ask("close artifacts");
}

/** `bytes` is a whole number in text. */
export type ArtifactRow = { storeKey: string; bytes: string; sha256: string };
