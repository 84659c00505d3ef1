import { accessSync, closeSync, constants, openSync, readSync, statSync } from "node:fs";
import { basename } from "node:path";
import { CommandFailure } from "./command-failure.ts";
import { listMatches } from "./list-matches.ts";

/** A file to send. `encoding`: how it is packed, told by its name and its first bytes. */
export type ResultFile = { path: string; name: string; bytes: number; encoding: "gzip" | "zstd" | null };

/**
 * The files that paths and patterns name, in that order, each once.
 * @throws CommandFailure (unreadable) for one that is missing, empty, a folder or not to be read
 */
export function resultFiles(named: readonly string[], folder: string): ResultFile[] {
  const paths = named.flatMap((name) => {
    const found = listMatches(name, folder);
    if (found.length === 0) throw new CommandFailure("unreadable", `There is no file ${name}.`);
    return found;
  });
  return [...new Set(paths)].map(resultFile);
}

function resultFile(path: string): ResultFile {
  const found = statSync(path);
  if (found.isDirectory()) throw new CommandFailure("unreadable", `${path} is a folder: name the files in it.`);
  try {
    accessSync(path, constants.R_OK);
  } catch {
    throw new CommandFailure("unreadable", `${path} cannot be read: you have no permission to.`);
  }
  if (!found.isFile()) throw new CommandFailure("unreadable", `${path} is no file.`);
  if (found.size === 0) throw new CommandFailure("unreadable", `${path} is empty: nothing was written to it.`);
  const encoding = encodingOf(path);
  const name = basename(path);
  return { path, name: encoding ? name.replace(/\.(gz|zst)$/i, "") : name, bytes: found.size, encoding };
}

/** Magic numbers: RFC 1952 (2.3.1), RFC 8878 (3.1.1). */
function encodingOf(path: string): ResultFile["encoding"] {
  const start = firstBytes(path, 4).toString("hex");
  if (/\.gz$/i.test(path) && start.startsWith("1f8b")) return "gzip";
  if (/\.zst$/i.test(path) && start === "28b52ffd") return "zstd";
  return null;
}

function firstBytes(path: string, count: number): Buffer {
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(count);
    return bytes.subarray(0, readSync(file, bytes, 0, count, 0));
  } finally {
    closeSync(file);
  }
}
