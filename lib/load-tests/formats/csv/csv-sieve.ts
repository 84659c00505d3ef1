import { isUtf8 } from "node:buffer";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { type RejectedLines, rejectLine } from "../text/rejected-lines.ts";
import { type TextLine, textLines } from "../text/text-lines.ts";
import { splitRecord } from "./csv-record.ts";
import { type CsvSource, cellCountFault } from "./csv-source.ts";

const maxRecordLines = 200;
/** After that many the file is not worth the search for where quotes might close. */
const maxSearches = 1000;

export type Sieved = { accepted: number; rejected: RejectedLines; endsMidLine: boolean };

/**
 * Goes through a file line by line to tell which cannot be read and why, far slower than DuckDB and so only when the two
 * counts differ. With `copyTo` the good records are written there, so that nothing in the file can mislead the next reader.
 */
export async function sieveCsv(source: CsvSource, copyTo: string | null): Promise<Sieved> {
  const sieved: Sieved = { accepted: 0, rejected: { lines: 0, first: [] }, endsMidLine: false };
  const copy = copyTo === null ? null : createWriteStream(copyTo);
  const { delimiter, maxRecordBytes } = source;
  let skipHeader = source.hasHeader;
  let open: TextLine[] = [];
  let searches = 0;

  const settle = (line: TextLine, good: Buffer[]) => {
    if (open.length === 0 && line.bytes?.length === 0) return;
    open.push(line);
    const bytes = joined(open, maxRecordBytes);
    const isOver = bytes === null || open.length >= maxRecordLines || searches >= maxSearches;
    if (bytes === null ? open.length > 1 : isOpenRecord(bytes, delimiter)) {
      if (isOver) giveUpQuote(good);
      return;
    }
    const record = open;
    open = [];
    if (skipHeader) {
      skipHeader = false;
      return;
    }
    const reason = bytes === null ? `it is longer than ${maxRecordBytes / 1024 / 1024} MB` : recordFault(source, bytes);
    if (reason !== null) reject(record, reason);
    else if (bytes) {
      sieved.accepted += 1;
      if (copy) good.push(bytes);
    }
  };
  /** The line that opened the quote is bad; those after it are looked at on their own. */
  const giveUpQuote = (good: Buffer[]) => {
    const [first, ...others] = open;
    open = [];
    searches += 1;
    if (first) reject([first], "a quote in it is never closed");
    for (const line of others) settle(line, good);
  };
  const reject = ([first, ...others]: TextLine[], reason: string) => {
    const last = others.at(-1) ?? first;
    const isCut = last?.hasEnd === false;
    if (isCut) sieved.endsMidLine = true;
    if (first)
      rejectLine(sieved.rejected, first.number, isCut ? `the file ends in the middle of this line: ${reason}` : reason);
  };
  const write = async (records: Buffer[]) => {
    if (!copy || records.length === 0) return;
    const text = Buffer.concat(records.flatMap((record) => [record, lineEnd]));
    if (!copy.write(text)) await once(copy, "drain");
  };

  if (copy && source.hasHeader) await write([Buffer.from(Array(source.columns).fill("x").join(delimiter))]);
  for await (const lines of textLines(source.file.path, maxRecordBytes)) {
    const good: Buffer[] = [];
    for (const line of lines) settle(line, good);
    await write(good);
  }
  const last: Buffer[] = [];
  while (open.length > 0) giveUpQuote(last);
  await write(last);
  if (copy) {
    copy.end();
    await finished(copy);
  }
  return sieved;
}

const lineEnd = Buffer.from("\n");

function joined(lines: TextLine[], maxBytes: number): Buffer | null {
  const [only] = lines;
  if (only && lines.length === 1) return only.bytes;
  const parts = lines.map(({ bytes }) => bytes);
  if (parts.some((part) => part === null)) return null;
  const text = Buffer.concat(parts.flatMap((part) => (part ? [part, lineEnd] : []))).subarray(0, -1);
  return text.length > maxBytes ? null : text;
}

/** Whether the record's last cell has an opening quote only, so that it goes on in the next line. */
function isOpenRecord(bytes: Buffer, delimiter: string): boolean {
  if (!bytes.includes(34)) return false;
  const text = bytes.toString("latin1");
  let at = 0;
  for (;;) {
    if (text[at] === '"') {
      let end = text.indexOf('"', at + 1);
      while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
      if (end < 0) return true;
      at = end + 1;
    }
    const next = text.indexOf(delimiter, at);
    if (next < 0) return false;
    at = next + 1;
  }
}

function recordFault({ delimiter, columns, fault }: CsvSource, bytes: Buffer): string | null {
  if (!isUtf8(bytes)) return "it is not UTF-8 text";
  const cells = splitRecord(bytes.toString("utf8").replace(/^\uFEFF/, ""), delimiter);
  if (cells === null) return "text follows a closing quote";
  return cellCountFault(cells, columns) ?? fault(cells);
}
