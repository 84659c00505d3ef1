import { mkdir, mkdtemp, readdir, rm, stat, statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ingestInChild } from "#lib/load-tests/ingest/run-child.ts";
import { projectDir } from "#scripts/start/build.ts";
import { buildReader } from "#scripts/start/build-reader.ts";
import type { BenchResult } from "./bench-result.ts";
import { madeFormat } from "./formats/made-formats.ts";
import { watchResidentBytes } from "./resident-bytes.ts";
import { timedElsewhere } from "./timed-elsewhere.ts";

const sizeEveryMs = 200;
/** Left free beside the file. */
const spareBytes = 5e9;

/** Headroom's ingest of a file far larger than what its reader may hold: 10 GB by default, `--bytes` for another size. */
export async function largeBench(): Promise<BenchResult> {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: { bytes: { type: "string", default: "10e9" }, format: { type: "string", default: "jmeter-csv" } },
  });
  await buildReader(projectDir);
  const made = madeFormat(values.format);
  const wantedBytes = Number(values.bytes);
  const folder = await mkdtemp(join(tmpdir(), "headroom-bench-"));
  try {
    const { bavail, bsize } = await statfs(folder);
    if (bavail * bsize < wantedBytes + spareBytes)
      throw new Error(`${folder} has ${Math.round((bavail * bsize) / 1e9)} GB free, too little for that file.`);
    const path = join(folder, made.fileName);
    const tempRoot = join(folder, "jobs");
    await mkdir(tempRoot);
    const samples = Math.round(wantedBytes / made.bytesPerSample);
    await timedElsewhere("write-made.ts", values.format, path, String(samples));
    const { size } = await stat(path);
    const watch = { memory: watchResidentBytes(process.pid), folder: watchFolder(tempRoot) };
    const startedAt = performance.now();
    const run = await ingestInChild(
      {
        files: [{ path, fileName: made.fileName }],
        asked: "auto",
        maxBytes: 2 ** 40,
        csvMapping: made.mapping ?? null,
      },
      { signal: new AbortController().signal, onStage: () => undefined, tempRoot },
    );
    const ms = performance.now() - startedAt;
    if (run.whole.requests !== samples) throw new Error(`${run.whole.requests} of ${samples} samples were read.`);
    const [residentBytes, tempBytes] = [watch.memory.stop(), watch.folder.stop()];
    return {
      measures: [
        { what: made.title, figure: `${(size / 1e9).toFixed(1)} GB` },
        { what: "samples", figure: samples.toLocaleString("en-GB") },
        { what: "ingest, wall time", figure: `${(ms / 1000).toFixed(1)} s` },
        { what: "ingest", figure: `${Math.round(size / 1000 / ms)} MB/s` },
        {
          what: "resident, worker and child",
          figure: `${Math.round(residentBytes / 1e6)} MB`,
          wanted: "at most 1,000 MB",
        },
        { what: "temporary folder, at most", figure: `${Math.round(tempBytes / 1e6)} MB` },
      ],
      json: { bytes: size, samples, ingestMs: ms, residentBytes, tempBytes },
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Watches how many bytes lie in a folder; `stop` tells the most. */
function watchFolder(folder: string): { stop: () => number } {
  let most = 0;
  const timer = setInterval(
    () => void bytesIn(folder).then((bytes) => void (most = Math.max(most, bytes))),
    sizeEveryMs,
  );
  return {
    stop: () => {
      clearInterval(timer);
      return most;
    },
  };
}

async function bytesIn(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const sizes = await Promise.all(
    names.map((name) =>
      stat(join(folder, name)).then(
        (found) => (found.isFile() ? found.size : 0),
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
