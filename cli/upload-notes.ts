import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import type { ResultFile } from "./result-files.ts";
import type { Variables } from "./variables.ts";

/**
 * Remembers, from one start of the command to the next, under which id a file is being sent. A note holds that id and
 * nothing else; without a folder to write to, the next start begins anew.
 */
export class UploadNotes {
  readonly #folder: string;
  readonly #target: string;

  /** @param target where the files go: server, team, test */
  constructor(variables: Variables, target: string) {
    this.#folder = join(cacheFolder(variables), "headroom", "uploads");
    this.#target = target;
  }

  find(file: ResultFile): string | null {
    try {
      const id = readFileSync(this.#pathOf(file), "utf8").trim();
      return /^[0-9a-f-]{36}$/.test(id) ? id : null;
    } catch {
      return null;
    }
  }

  keep(file: ResultFile, id: string): void {
    try {
      mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
      writeFileSync(this.#pathOf(file), `${id}\n`, { mode: 0o600 });
    } catch {
      // A read-only home: this start goes on all the same.
    }
  }

  forget(file: ResultFile): void {
    try {
      rmSync(this.#pathOf(file), { force: true });
    } catch {
      // It could not be written either.
    }
  }

  /** A file that was changed since is another one. */
  #pathOf({ path, bytes }: ResultFile): string {
    const { mtimeMs } = statSync(path);
    const key = JSON.stringify([this.#target, path, bytes, mtimeMs]);
    return join(this.#folder, createHash("sha256").update(key).digest("hex").slice(0, 32));
  }
}

function cacheFolder({ XDG_CACHE_HOME }: Variables): string {
  if (XDG_CACHE_HOME) return XDG_CACHE_HOME;
  try {
    return join(homedir(), ".cache");
  } catch {
    return tmpdir();
  }
}
