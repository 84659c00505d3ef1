import type { ParsedRun } from "../../parsed-run.ts";
import { nothingReadable, type RejectedLines, rejectLine } from "../text/rejected-lines.ts";
import { countRecords } from "./count-records.ts";
import { sieveCsv } from "./csv-sieve.ts";
import type { CsvSource } from "./csv-source.ts";

/** What a scan found, where it found it (the files, or their cleaned copies), and what had to be left out. */
export type CsvScan<T> = { found: T; paths: string[]; rejected: ParsedRun["rejected"]; endsMidLine: boolean };

type ScanOptions<T> = {
  /** Where cleaned copies may be written, one for each source. */
  copies: string[];
  /** What a record is: "a JMeter sample". */
  what: string;
  /** Reads all files; throws where DuckDB cannot. */
  scan: (paths: string[]) => Promise<T>;
  /** How many records of the files that was. */
  recordsOf: (found: T) => number;
};

/**
 * Has DuckDB read the files, and counts their records beside it. Only when the counts differ are they gone through line by
 * line for what to reject; and only when DuckDB took others than those that are good, cleaned copies are read instead.
 * Throws UnreadableFile where no record is good.
 */
export async function scanCsv<T>(sources: CsvSource[], options: ScanOptions<T>): Promise<CsvScan<T>> {
  const { copies, what, scan, recordsOf } = options;
  const originals = sources.map(({ file }) => file.path);
  const [first, records] = await Promise.all([scan(originals).catch(() => null), countAll(sources)]);
  const noneRejected = { lines: 0, first: [] };
  if (first !== null && recordsOf(first) === records)
    return { found: first, paths: originals, rejected: noneRejected, endsMidLine: false };
  const { accepted, rejected, endsMidLine } = await sieveAll(sources, null);
  if (accepted === 0)
    throw nothingReadable(
      sources.map(({ file }) => file),
      rejected,
      what,
    );
  if (first !== null && recordsOf(first) === accepted) return { found: first, paths: originals, rejected, endsMidLine };
  await sieveAll(sources, copies);
  return { found: await scan(copies), paths: copies, rejected, endsMidLine };
}

async function countAll(sources: CsvSource[]): Promise<number> {
  let records = 0;
  for (const { file, hasHeader } of sources) records += (await countRecords(file.path)) - (hasHeader ? 1 : 0);
  return records;
}

/** Line numbers are those of the file; where there are several, the reason names it. */
async function sieveAll(sources: CsvSource[], copies: string[] | null) {
  const all = { accepted: 0, rejected: { lines: 0, first: [] } as RejectedLines, endsMidLine: false };
  for (const [k, source] of sources.entries()) {
    const { accepted, rejected, endsMidLine } = await sieveCsv(source, copies?.[k] ?? null);
    all.accepted += accepted;
    all.endsMidLine ||= endsMidLine;
    for (const { line, reason } of rejected.first) {
      rejectLine(all.rejected, line, sources.length > 1 ? `${source.file.fileName}: ${reason}` : reason);
    }
    all.rejected.lines += rejected.lines - rejected.first.length;
  }
  return all;
}
