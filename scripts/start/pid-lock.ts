import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { findProcessStart } from "#lib/shared/live-process.ts";

export type PidLock = { release(): void; wasStale: boolean } | { heldBy: number };

/**
 * Takes a lock that ends with its process, however that ends: the file names the process by its id and start time, and
 * a file whose process is gone is taken over.
 */
export function takePidLock(file: string): PidLock {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, JSON.stringify({ pid: process.pid, startedAt: findProcessStart(process.pid) }));
  try {
    for (let wasStale = false; ; wasStale = true) {
      if (link(own, file)) return { release: () => rmSync(file, { force: true }), wasStale };
      const holder = readHolder(file);
      if (holder && holder.pid !== process.pid && findProcessStart(holder.pid) === holder.startedAt)
        return { heldBy: holder.pid };
      rmSync(file, { force: true });
    }
  } finally {
    rmSync(own, { force: true });
  }
}

function link(own: string, file: string) {
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

function readHolder(file: string): { pid: number; startedAt: string | null } | null {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}
