import { isUtf8 } from "node:buffer";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { splitRecord } from "./csv-record.ts";
import type { ReadColumn } from "./jmeter-layout.ts";
import type { JmeterSource } from "./jmeter-source.ts";
import { type RejectedLines, rejectLine } from "./rejected-lines.ts";
import { type TextLine, textLines } from "./text-lines.ts";

const maxRecordBytes = 1024 * 1024;
const maxRecordLines = 200;
/** After that many the file is not worth the search for where quotes might close. */
const maxSearches = 1000;

export type Sieved = { accepted: number; rejected: RejectedLines; endsMidLine: boolean };

/**
 * Goes through a file line by line to tell which cannot be read and why, far slower than DuckDB and so only when the two
 * counts differ. With `copyTo` the good records are written there, so that nothing in the file can mislead the next reader.
 */
export async function sieveJmeterCsv(source: JmeterSource, copyTo: string | null): Promise<Sieved> {
  const sieved: Sieved = { accepted: 0, rejected: { lines: 0, first: [] }, endsMidLine: false };
  const copy = copyTo === null ? null : createWriteStream(copyTo);
  let skipHeader = source.layout.hasHeader;
  let open: TextLine[] = [];
  let searches = 0;
  const fault = recordFault(source);

  const settle = (line: TextLine, good: Buffer[]) => {
    if (open.length === 0 && line.bytes?.length === 0) return;
    open.push(line);
    const bytes = joined(open);
    const isOver = bytes === null || open.length >= maxRecordLines || searches >= maxSearches;
    if (bytes === null ? open.length > 1 : isOpenRecord(bytes, source.layout.delimiter)) {
      if (isOver) giveUpQuote(good);
      return;
    }
    const record = open;
    open = [];
    if (skipHeader) {
      skipHeader = false;
      return;
    }
    const reason = bytes === null ? tooLong : fault(bytes);
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

  if (copy && source.layout.hasHeader)
    await write([Buffer.from(source.layout.columns.map(() => "x").join(source.layout.delimiter))]);
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
const tooLong = "it is longer than 1 MB";

function joined(lines: TextLine[]): Buffer | null {
  const [only] = lines;
  if (only && lines.length === 1) return only.bytes;
  const parts = lines.map(({ bytes }) => bytes);
  if (parts.some((part) => part === null)) return null;
  const text = Buffer.concat(parts.flatMap((part) => (part ? [part, lineEnd] : []))).subarray(0, -1);
  return text.length > maxRecordBytes ? null : text;
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

/** What is wrong with a record in words, or null. At least as strict as DuckDB with the types of `jmeterSamplesSql`. */
function recordFault({ layout, time, window }: JmeterSource): (bytes: Buffer) => string | null {
  const at = (name: ReadColumn) => layout.columns.indexOf(name);
  const whole = (["elapsed", "bytes", "sentBytes", "allThreads"] as const).filter((name) => at(name) >= 0);
  const [timeAt, successAt] = [at("timeStamp"), at("success")];
  return (bytes) => {
    if (!isUtf8(bytes)) return "it is not UTF-8 text";
    const cells = splitRecord(bytes.toString("utf8").replace(/^\uFEFF/, ""), layout.delimiter);
    if (cells === null) return "text follows a closing quote";
    if (cells.length !== layout.columns.length)
      return `it has ${cells.length} column${cells.length === 1 ? "" : "s"} instead of ${layout.columns.length}`;
    if (time) {
      const ms = time.toMs(cells[timeAt] ?? "");
      if (ms === null) return `timeStamp is not a time like the others: ${quoted(cells[timeAt])}`;
      if (ms < window.fromMs || ms >= window.toMs)
        return `timeStamp is far from those of the other samples: ${quoted(cells[timeAt])}`;
    }
    for (const name of whole) {
      const text = cells[at(name)] ?? "";
      if (text === "" && name !== "elapsed") continue;
      if (/^-\d/.test(text)) return `${name} is negative: ${quoted(text)}`;
      if (!/^\d+$/.test(text)) return text === "" ? `${name} is empty` : `${name} is not a number: ${quoted(text)}`;
      if (Number(text) > maxima[name]) return `${name} is too large: ${quoted(text)}`;
    }
    const success = cells[successAt] ?? "";
    return /^(?:true|false|)$/i.test(success) ? null : `success is neither true nor false: ${quoted(success)}`;
  };
}

const maxima = { elapsed: 4_294_967_295, bytes: 1e15, sentBytes: 1e15, allThreads: 2_147_483_647 };

function quoted(text: string | undefined): string {
  return `"${(text ?? "").slice(0, 60)}"`;
}
