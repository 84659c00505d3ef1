import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { fixture } from "#lib/load-tests/formats/result-file.test-data.ts";
import { readFiles } from "#lib/load-tests/ingest/read-files.ts";
import { readerBundlePath, readerProgram } from "#lib/load-tests/ingest/reader-program.ts";
import { ingestInChild } from "#lib/load-tests/ingest/run-child.ts";
import type { ParsedRun } from "#lib/load-tests/parsed-run.ts";
import { projectDir } from "./build.ts";
import { buildReader } from "./build-reader.ts";

const maxBytes = 2 ** 30;

/** One for each library that a reader uses: DuckDB, saxes, and none. */
const names = ["k6-0.47.0.csv", "jmeter-2.13.xml", "wrk-4.1.0.txt"];

test("the bundled reader is run, and reads what its sources read", { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), "headroom-bundle-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  vi.stubEnv("HEADROOM_DIST_DIR", relative(projectDir, folder));
  onTestFinished(() => void vi.unstubAllEnvs());
  await buildReader(projectDir);
  expect(readerProgram(projectDir).path).toBe(readerBundlePath(projectDir));
  for (const name of names) {
    const files = [fixture(name)];
    const onStage = () => undefined;
    const run = await ingestInChild(
      { files, asked: "auto", maxBytes },
      { signal: new AbortController().signal, onStage },
    );
    const fromSources = await readFiles(files, "auto", { tempFolder: folder, maxBytes, onStage });
    expect(roundedText(run)).toBe(roundedText(fromSources));
  }
});

/** Two threads add up in an order of their own, which the last digits of a sum tell. */
function roundedText(run: ParsedRun): string {
  return JSON.stringify(run, (_key, value) => (typeof value === "number" ? Number(value.toPrecision(12)) : value), 1);
}
