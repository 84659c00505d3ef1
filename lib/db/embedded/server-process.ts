import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, rmSync, statSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { isAlive } from "#lib/shared/live-process.ts";
import type { Cluster } from "./cluster.ts";
import { countProcessesOf, isServerOf, readPostmasterFile } from "./postmaster-file.ts";

/** A server that answers. */
export interface Server {
  pid: number;
  port: number;
  exited: Promise<void>;
}

const pollMs = 20;
// After a crash under load a server replays its log first.
const startTimeoutMs = 300_000;
// After the postmaster was killed its last backends hold the shared memory for some seconds.
const retryForMs = 15_000;
const maxLogBytes = 10_000_000;

/**
 * The server that an earlier start left running on the cluster, once it is ready. What a killed one left is cleared away.
 * @throws Error when it does not become ready
 */
export async function findRunningServer({ folder, logFile }: Cluster): Promise<Server | null> {
  const giveUpAt = Date.now() + startTimeoutMs;
  for (;;) {
    const found = readPostmasterFile(folder);
    if (!found || !isServerOf(folder, found.pid)) break;
    if (found.status === "ready") return { ...found, exited: watch(found.pid) };
    if (Date.now() > giveUpAt) throw new Error(`PostgreSQL (process ${found.pid}) does not get ready. See ${logFile}.`);
    await pause(pollMs);
  }
  await clearRemains(folder);
  return null;
}

/**
 * A server does not start beside the file of a killed one while that process's id is known to the system, be it somebody
 * else's by now. The file also guards against the last processes of the killed server, so these have to be gone first.
 */
async function clearRemains(folder: string) {
  const giveUpAt = Date.now() + retryForMs;
  while (countProcessesOf(folder) > 0 && Date.now() < giveUpAt) await pause(pollMs);
  if (process.platform === "linux" && countProcessesOf(folder) === 0)
    rmSync(join(folder, "postmaster.pid"), { force: true });
}

/**
 * Starts a server on the cluster, at its port.
 * @throws Error with the end of the server's log
 */
export async function launchServer(cluster: Cluster): Promise<Server> {
  const giveUpAt = Date.now() + retryForMs;
  for (;;) {
    const child = spawnServer(cluster);
    const exited = new Promise<void>((done) => child.once("exit", () => done()).once("error", () => done()));
    if (await becomesReady(cluster, child)) return { pid: child.pid ?? 0, port: cluster.port, exited };
    child.kill("SIGQUIT");
    if (Date.now() > giveUpAt)
      throw new Error(`PostgreSQL did not start. ${cluster.logFile} ends with:\n${logTail(cluster)}`);
    await pause(500);
  }
}

function spawnServer({ folder, logFile, port, account, binaries }: Cluster): ChildProcess {
  trimLog(logFile);
  const log = openSync(logFile, "a", 0o600);
  const settings = {
    port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    lc_messages: "C",
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  // Detached: Ctrl-C reaches every process of the terminal, and the database is to stop last.
  const stdio = ["ignore", log, log] as const;
  const child = spawn(binaries.postgres, ["-D", folder, ...flags], {
    ...account,
    cwd: "/",
    detached: true,
    stdio: [...stdio],
  });
  child.on("error", () => {});
  child.unref();
  closeSync(log);
  return child;
}

async function becomesReady({ folder }: Cluster, child: ChildProcess): Promise<boolean> {
  const giveUpAt = Date.now() + startTimeoutMs;
  while (child.pid && child.exitCode === null && child.signalCode === null && Date.now() < giveUpAt) {
    const found = readPostmasterFile(folder);
    if (found?.pid === child.pid && found.status === "ready") return true;
    await pause(pollMs);
  }
  return false;
}

/** Disconnects everybody and ends the server, the harder way when it takes too long. */
export async function stopServer({ pid }: Server) {
  for (const [signal, waitMs] of [
    ["SIGINT", 30_000],
    ["SIGQUIT", 5_000],
    ["SIGKILL", 5_000],
  ] as const) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    const giveUpAt = Date.now() + waitMs;
    while (isAlive(pid) && Date.now() < giveUpAt) await pause(pollMs);
  }
}

async function watch(pid: number) {
  while (isAlive(pid)) await pause(500, undefined, { ref: false });
}

function trimLog(file: string) {
  const { size } = statSync(file, { throwIfNoEntry: false }) ?? { size: 0 };
  if (size > maxLogBytes) truncateSync(file);
}

function logTail({ logFile }: Cluster) {
  return readFileSync(logFile, "utf8").trim().split("\n").slice(-5).join("\n");
}
