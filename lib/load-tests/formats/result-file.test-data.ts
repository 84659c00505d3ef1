import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import type { ResultFile } from "./result-file.ts";

/** A real result file that is kept beside the tests. */
export function fixture(fileName: string): ResultFile {
  return { path: path.join(import.meta.dirname, "fixtures", fileName), fileName };
}

const samples = path.resolve(import.meta.dirname, "../../../../shared/samples");

/** Whether the larger collection of real files is there. */
export const hasSamples = existsSync(samples);

export function sample(name: string): ResultFile {
  return { path: path.join(samples, name), fileName: path.basename(name) };
}

/** A file with this content for the length of one test. */
export async function written(content: string | Uint8Array, fileName = "upload.dat"): Promise<ResultFile> {
  const folder = await mkdtemp(path.join(tmpdir(), "headroom-formats-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = { path: path.join(folder, "content"), fileName };
  await writeFile(file.path, content);
  return file;
}
