import { readFileSync, readlinkSync, realpathSync } from "node:fs";
import { basename, join } from "node:path";

/** What `postmaster.pid` of a running server says. */
export interface Postmaster {
  pid: number;
  port: number;
  status: "starting" | "ready" | "stopping" | "standby" | "unknown";
}

const statuses = ["starting", "ready", "stopping", "standby"] as const;

/** Reads the text of a `postmaster.pid`; null while the server has not written all of it yet. */
export function parsePostmasterFile(text: string): Postmaster | null {
  const lines = text.split("\n").map((line) => line.trim());
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!Number.isSafeInteger(pid) || pid <= 0 || !Number.isSafeInteger(port) || port <= 0) return null;
  return { pid, port, status: statuses.find((status) => status === lines[7]) ?? "unknown" };
}

/** The postmaster file of a cluster, or null when there is none (or half of one). */
export function readPostmasterFile(cluster: string): Postmaster | null {
  try {
    return parsePostmasterFile(readFileSync(join(cluster, "postmaster.pid"), "utf8"));
  } catch {
    return null;
  }
}

/**
 * Whether the process of that id is a PostgreSQL server working in this cluster. A process id alone proves nothing:
 * after a crash or in another container somebody else may have it.
 */
export function isServerOf(cluster: string, pid: number): boolean {
  if (!isAlive(pid)) return false;
  // Without /proc (macOS) a live process with the recorded id has to do; the password decides at the first connection.
  if (process.platform !== "linux") return true;
  try {
    const isPostgres = basename(readlinkSync(`/proc/${pid}/exe`).replace(/ \(deleted\)$/, "")) === "postgres";
    return isPostgres && readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch {
    return false;
  }
}

/** Whether a process of that id exists, be it somebody else's. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
