import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ingestInChild } from "#lib/load-tests/ingest/run-child.ts";
import { projectDir } from "#scripts/start/build.ts";
import { buildReader } from "#scripts/start/build-reader.ts";
import type { BenchResult } from "./bench-result.ts";
import { watchResidentBytes } from "./resident-bytes.ts";
import { timedElsewhere } from "./timed-elsewhere.ts";

const rows = 6_000_000;
const rounds = 5;
/** csv-parse is so slow that a part of the file tells its speed. */
const csvParseBytes = 100 * 1024 * 1024;

/**
 * An 840 MB JMeter CSV: Headroom's whole ingest (process, sniffing, reading, checking, figures, answer) against a bare
 * DuckDB query with the same grouping and against csv-parse, the best of five rounds each, taken in turns.
 */
export async function ingestBench(): Promise<BenchResult> {
  await buildReader(projectDir);
  const folder = await mkdtemp(join(tmpdir(), "headroom-bench-"));
  try {
    const path = join(folder, "results.jtl");
    await timedElsewhere("write-made.ts", "jmeter-csv", path, String(rows));
    const { size } = await stat(path);
    const bareMs: number[] = [];
    const bareProcessMs: number[] = [];
    const ingestMs: number[] = [];
    const residentBytes: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const bareStartedAt = performance.now();
      bareMs.push(await timedElsewhere("bare-duckdb.ts", "jmeter-csv", path, folder));
      bareProcessMs.push(performance.now() - bareStartedAt);
      const watch = watchResidentBytes(process.pid);
      const startedAt = performance.now();
      const run = await ingestInChild(
        { files: [{ path, fileName: "results.jtl" }], asked: "auto", maxBytes: 2 ** 40 },
        { signal: new AbortController().signal, onStage: () => undefined, tempRoot: folder },
      );
      ingestMs.push(performance.now() - startedAt);
      residentBytes.push(watch.stop());
      if (run.whole.requests !== rows) throw new Error(`${run.whole.requests} of ${rows} samples were read.`);
    }
    const csvParseMs = (await timedElsewhere("csv-parse.ts", path, String(csvParseBytes))) * (size / csvParseBytes);
    return resultOf({
      size,
      bareMs: Math.min(...bareMs),
      bareProcessMs: Math.min(...bareProcessMs),
      ingestMs: Math.min(...ingestMs),
      csvParseMs,
      residentBytes: Math.max(...residentBytes),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Figures = {
  size: number;
  bareMs: number;
  bareProcessMs: number;
  ingestMs: number;
  csvParseMs: number;
  residentBytes: number;
};

function resultOf({ size, bareMs, bareProcessMs, ingestMs, csvParseMs, residentBytes }: Figures): BenchResult {
  const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;
  const times = (ratio: number) => `${ratio.toFixed(2)} ×`;
  return {
    measures: [
      { what: "file", figure: `${Math.round(size / 1e6)} MB` },
      { what: "ingest, wall time", figure: seconds(ingestMs) },
      { what: "bare DuckDB query, wall time", figure: seconds(bareMs) },
      { what: "the same, from starting its process", figure: seconds(bareProcessMs) },
      { what: "csv-parse, wall time (from a part)", figure: seconds(csvParseMs) },
      { what: "ingest / bare DuckDB", figure: times(ingestMs / bareMs), wanted: "at most 1.5 ×" },
      { what: "ingest / bare DuckDB with its process", figure: times(ingestMs / bareProcessMs) },
      { what: "csv-parse / ingest", figure: times(csvParseMs / ingestMs), wanted: "at least 8 ×" },
      { what: "resident, worker and child", figure: `${Math.round(residentBytes / 1e6)} MB`, wanted: "at most 900 MB" },
    ],
    json: { bytes: size, rows, ingestMs, bareMs, bareProcessMs, csvParseMs, residentBytes },
  };
}
