import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ingestInChild } from "#lib/load-tests/ingest/run-child.ts";
import { projectDir } from "#scripts/start/build.ts";
import { buildReader } from "#scripts/start/build-reader.ts";
import type { BenchResult, Measure } from "./bench-result.ts";
import type { MadeFormat } from "./formats/made-format.ts";
import { madeFormat, madeFormats } from "./formats/made-formats.ts";
import { watchResidentBytes } from "./resident-bytes.ts";
import { timedElsewhere } from "./timed-elsewhere.ts";

const rounds = 3;
/** Of the files that DuckDB reads, long enough for what each ingest takes anyway not to be what is measured; and of all others. */
const defaultBytes = { duckDb: 1e9, others: 250e6 };

type Figures = {
  name: string;
  title: string;
  bytes: number;
  ingestMs: number;
  bareMs: number | null;
  resident: number;
};

/**
 * For each format that holds samples, Headroom's whole ingest of a large file, and where DuckDB reads the format a bare
 * query with the same grouping, the best of three rounds each, taken in turns.
 */
export async function formatsBench(): Promise<BenchResult> {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: { megabytes: { type: "string" }, only: { type: "string" } },
  });
  await buildReader(projectDir);
  const names = values.only?.split(",") ?? Object.keys(madeFormats);
  const all: Figures[] = [];
  for (const name of names) all.push(await measure(name, values.megabytes));
  return {
    measures: all.flatMap(measuresOf),
    json: Object.fromEntries(
      all.flatMap(({ name, title: _, ...figures }) =>
        Object.entries(figures).flatMap(([what, figure]) => (figure === null ? [] : [[`${name}.${what}`, figure]])),
      ),
    ),
  };
}

async function measure(name: string, megabytes: string | undefined): Promise<Figures> {
  const made = madeFormat(name);
  const usualBytes = made.mostBytes ?? (made.bareSql ? defaultBytes.duckDb : defaultBytes.others);
  const wantedBytes = megabytes === undefined ? usualBytes : Number(megabytes) * 1e6;
  const folder = await mkdtemp(join(tmpdir(), "headroom-bench-"));
  try {
    const path = join(folder, made.fileName);
    const samples = Math.round(wantedBytes / made.bytesPerSample);
    await timedElsewhere("write-made.ts", name, path, String(samples));
    const { size } = await stat(path);
    const figures: Figures = { name, title: made.title, bytes: size, ingestMs: Infinity, bareMs: null, resident: 0 };
    for (let round = 0; round < rounds; round += 1) {
      if (made.bareSql) {
        const bareMs = await timedElsewhere("bare-duckdb.ts", name, path, folder);
        figures.bareMs = Math.min(figures.bareMs ?? bareMs, bareMs);
      }
      const ingested = await ingest(made, path, folder);
      if (ingested.requests !== samples)
        throw new Error(`${name}: ${ingested.requests} of ${samples} samples were read.`);
      figures.ingestMs = Math.min(figures.ingestMs, ingested.ms);
      figures.resident = Math.max(figures.resident, ingested.resident);
    }
    return figures;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function ingest({ fileName, mapping }: MadeFormat, path: string, tempRoot: string) {
  const watch = watchResidentBytes(process.pid);
  const startedAt = performance.now();
  const run = await ingestInChild(
    { files: [{ path, fileName }], asked: "auto", maxBytes: 2 ** 40, csvMapping: mapping ?? null },
    { signal: new AbortController().signal, onStage: () => undefined, tempRoot },
  );
  return { requests: run.whole.requests, ms: performance.now() - startedAt, resident: watch.stop() };
}

function measuresOf({ title, bytes, ingestMs, bareMs, resident }: Figures): Measure[] {
  const speed = (ms: number) => `${Math.round(bytes / 1000 / ms)} MB/s`;
  return [
    { what: `${title}: ingest of ${Math.round(bytes / 1e6)} MB`, figure: speed(ingestMs) },
    ...(bareMs === null
      ? []
      : [
          { what: `${title}: bare DuckDB`, figure: speed(bareMs) },
          {
            what: `${title}: ingest / bare DuckDB`,
            figure: `${(ingestMs / bareMs).toFixed(2)} ×`,
            wanted: "at most 1.5 ×",
          },
        ]),
    { what: `${title}: resident, worker and child`, figure: `${Math.round(resident / 1e6)} MB` },
  ];
}
