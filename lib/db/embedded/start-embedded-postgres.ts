import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { Client } from "pg";
import { clusterUser, keepSettings, openCluster } from "./cluster.ts";
import { findRunningServer, launchServer, stopServer } from "./server-process.ts";

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

/**
 * Starts the bundled PostgreSQL on the cluster in `dataDir` (made at the first start), or attaches to it when it was
 * left running. It listens on 127.0.0.1, at `port`, the port of the last start or any free one.
 * @throws Error with a message for the person who started Headroom.
 */
export async function startEmbeddedPostgres(options: { dataDir: string; port?: number }): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir);
  const cluster = openCluster(dataDir);
  const running = await findRunningServer(cluster);
  if (!running) {
    cluster.port = options.port ?? ((await isFree(cluster.port)) ? cluster.port : await freePort());
    keepSettings(dataDir, cluster);
  }
  const server = running ?? (await launchServer(cluster));
  await createDatabase(server.port, cluster.password);
  return {
    url: databaseUrl(server.port, cluster.password, databaseName),
    pid: server.pid,
    port: server.port,
    isAttached: running !== null,
    exited: server.exited,
    stop: () => stopServer(server),
  };
}

const databaseName = "headroom";

/** The database of a bundled PostgreSQL that runs on this folder now; null when none does. */
export async function findEmbeddedPostgres(dataDir: string): Promise<string | null> {
  if (!existsSync(join(dataDir, "postgres.json"))) return null;
  const cluster = openCluster(resolve(dataDir));
  const running = await findRunningServer(cluster);
  return running && databaseUrl(running.port, cluster.password, databaseName);
}

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
