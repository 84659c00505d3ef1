import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, rmSync, statSync, truncateSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { type Cluster, clusterUser, keepSettings, openCluster } from "./cluster.ts";
import { isAlive, isServerOf, readPostmasterFile } from "./postmaster-file.ts";

export interface EmbeddedPostgres {
  /** Of the database `headroom`; its user may create others. */
  url: string;
  pid: number;
  port: number;
  /** Whether a server of an earlier start was found running. */
  isAttached: boolean;
  /** Resolves when the server is gone, whoever ended it. */
  exited: Promise<void>;
  /** Disconnects everybody and ends the server; what was committed is on disk. */
  stop(): Promise<void>;
}

const pollMs = 20;
const startTimeoutMs = 60_000;
// After the postmaster was killed its last backends hold the shared memory for some seconds.
const retryForMs = 15_000;
const maxLogBytes = 10_000_000;

/**
 * Starts the bundled PostgreSQL on the cluster in `dataDir` (made at the first start), or attaches to it when it was
 * left running. It listens on 127.0.0.1, at `port`, the port of the last start or any free one.
 * @throws Error with a message for the person who started Headroom.
 */
export async function startEmbeddedPostgres(options: { dataDir: string; port?: number }): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir);
  const cluster = openCluster(dataDir);
  const running = await findRunning(cluster);
  if (!running) {
    cluster.port = options.port ?? ((await isFree(cluster.port)) ? cluster.port : await freePort());
    keepSettings(dataDir, cluster);
  }
  const server = running ?? (await launch(cluster));
  await createDatabase(server.port, cluster.password);
  return {
    url: databaseUrl(server.port, cluster.password, databaseName),
    pid: server.pid,
    port: server.port,
    isAttached: running !== null,
    exited: server.exited,
    stop: () => stop(server),
  };
}

interface Server {
  pid: number;
  port: number;
  exited: Promise<void>;
}

async function findRunning({ folder }: Cluster): Promise<Server | null> {
  const giveUpAt = Date.now() + startTimeoutMs;
  while (Date.now() < giveUpAt) {
    const found = readPostmasterFile(folder);
    if (!found || !isServerOf(folder, found.pid)) break;
    if (found.status === "ready") return { ...found, exited: watch(found.pid) };
    await pause(pollMs);
  }
  // PostgreSQL would not start beside the file of a dead server whose process id somebody else has by now.
  rmSync(join(folder, "postmaster.pid"), { force: true });
  return null;
}

async function launch(cluster: Cluster): Promise<Server> {
  const giveUpAt = Date.now() + retryForMs;
  for (;;) {
    const child = spawnServer(cluster);
    const exited = new Promise<void>((done) => child.once("exit", () => done()).once("error", () => done()));
    if (await becomesReady(cluster, child)) return { pid: child.pid ?? 0, port: cluster.port, exited };
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

async function stop({ pid }: Server) {
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

const databaseName = "headroom";

async function createDatabase(port: number, password: string) {
  const client = new Client({ connectionString: databaseUrl(port, password, "postgres") });
  await client.connect();
  try {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [databaseName]);
    if (rowCount === 0) await client.query(`create database ${databaseName}`);
  } finally {
    await client.end();
  }
}

function databaseUrl(port: number, password: string, database: string) {
  return `postgresql://${clusterUser}:${password}@127.0.0.1:${port}/${database}`;
}

async function freePort(port = 0): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer().once("error", failed);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => found(typeof address === "object" && address ? address.port : port));
    });
  });
}

async function isFree(port: number) {
  return (
    port > 0 &&
    (await freePort(port).then(
      () => true,
      () => false,
    ))
  );
}

function trimLog(file: string) {
  const { size } = statSync(file, { throwIfNoEntry: false }) ?? { size: 0 };
  if (size > maxLogBytes) truncateSync(file);
}

function logTail({ logFile }: Cluster) {
  return readFileSync(logFile, "utf8").trim().split("\n").slice(-5).join("\n");
}
