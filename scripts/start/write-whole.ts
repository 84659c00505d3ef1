import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Writes a file in one step, so that nobody ever reads half of it. */
export function writeWhole(path: string, contents: string | Uint8Array, mode = 0o644): void {
  const unfinished = `${path}.${process.pid}`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(unfinished, contents, { mode });
  renameSync(unfinished, path);
}
