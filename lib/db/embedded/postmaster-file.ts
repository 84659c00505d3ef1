import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync, realpathSync } from "node:fs";
import { basename, join } from "node:path";
import { isAlive } from "#lib/shared/live-process.ts";

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
  if (process.platform === "linux") return worksIn(realpathSync(cluster), pid);
  const { stdout } = spawnSync("ps", ["-o", "comm=", "-p", `${pid}`], { encoding: "utf8" });
  return basename(stdout.trim()) === "postgres";
}

/** How many PostgreSQL processes work in a cluster: those of a killed server live on for a moment. Linux only, else 0. */
export function countProcessesOf(cluster: string): number {
  if (process.platform !== "linux") return 0;
  const folder = realpathSync(cluster);
  return readdirSync("/proc").filter((name) => /^\d+$/.test(name) && worksIn(folder, Number(name))).length;
}

function worksIn(folder: string, pid: number) {
  try {
    const program = basename(readlinkSync(`/proc/${pid}/exe`).replace(/ \(deleted\)$/, ""));
    return program === "postgres" && readlinkSync(`/proc/${pid}/cwd`) === folder;
  } catch {
    return false;
  }
}
