import { spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { findServerAccount, giveTo, makePassable, mayReach, type ServerAccount } from "./server-account.ts";
import { findServerBinaries, type ServerBinaries } from "./server-binaries.ts";

/** A folder of PostgreSQL data with all that is needed to start a server on it. */
export interface Cluster {
  folder: string;
  logFile: string;
  password: string;
  /** The port of the last start; 0 before the first one. */
  port: number;
  account: ServerAccount;
  binaries: ServerBinaries;
}

export const clusterUser = "headroom";

// Reachable for the server's user when Headroom runs as root and its own folder is closed to others.
const systemFolder = "/var/lib/headroom";

/** Opens the cluster kept in `dataDir`, making it at the first start. */
export function openCluster(dataDir: string): Cluster {
  mkdirSync(dataDir, { recursive: true });
  const account = findServerAccount();
  const binaries = findServerBinaries(account, account ? systemFolder : dataDir);
  const kept = readSettings(dataDir) ?? { folder: placeCluster(dataDir, account), password: randomPassword(), port: 0 };
  const cluster = {
    ...kept,
    folder: resolve(dataDir, kept.folder),
    logFile: join(dataDir, "postgres.log"),
    account,
    binaries,
  };
  keepSettings(dataDir, cluster);
  if (!existsSync(join(cluster.folder, "PG_VERSION"))) {
    if (cluster.port > 0) throw new Error(`The database in ${cluster.folder} is gone. Put the folder back.`);
    initialise(cluster);
  }
  const version = readFileSync(join(cluster.folder, "PG_VERSION"), "utf8").trim();
  if (version === binaries.majorVersion) return cluster;
  throw new Error(
    `${cluster.folder} was written by PostgreSQL ${version}, and PostgreSQL ${binaries.majorVersion} is bundled. Start the version of Headroom that wrote it, and export.`,
  );
}

/** Remembers where the cluster is and how to reach it, readable by the owner only. */
export function keepSettings(dataDir: string, { folder, password, port }: Cluster): void {
  const file = settingsFile(dataDir);
  // Relative where it can be: the data folder may be moved while nothing runs.
  const place = dirname(folder) === dataDir ? basename(folder) : folder;
  writeFileSync(`${file}.new`, `${JSON.stringify({ folder: place, password, port }, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

function readSettings(dataDir: string): Pick<Cluster, "folder" | "password" | "port"> | null {
  const file = settingsFile(dataDir);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}

function settingsFile(dataDir: string) {
  return join(dataDir, "postgres.json");
}

function placeCluster(dataDir: string, account: ServerAccount) {
  if (!account || mayReach(account, "-x", dataDir)) return join(dataDir, "postgres");
  makePassable(account, systemFolder);
  const id = createHash("sha256").update(dataDir).digest("hex").slice(0, 12);
  return join(systemFolder, `${basename(dirname(dataDir))}-${id}`);
}

function initialise({ folder, password, account, binaries }: Cluster) {
  // A rename at the end: a first start that is killed halfway leaves nothing that looks like a cluster.
  const unfinished = `${folder}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  giveTo(account, unfinished);
  const secrets = mkdtempSync(join(tmpdir(), "headroom-"));
  const passwordFile = join(secrets, "password");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  for (const path of [secrets, passwordFile]) giveTo(account, path);
  try {
    const options = [...initOptions, `--pwfile=${passwordFile}`, `--pgdata=${unfinished}`];
    const { status, stderr, error } = spawnSync(binaries.initdb, options, { ...account, cwd: "/", encoding: "utf8" });
    if (status !== 0)
      throw new Error(`The database could not be made in ${folder}: ${error?.message ?? stderr.trim()}`);
  } finally {
    rmSync(secrets, { recursive: true });
  }
  renameSync(unfinished, folder);
}

const initOptions = [
  `--username=${clusterUser}`,
  "--auth=scram-sha-256",
  "--encoding=UTF8",
  // PostgreSQL's own collation: that of the system changes with its C library, and then indexes are wrong.
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--locale=C",
  "--lc-messages=C",
  "--no-instructions",
];

function randomPassword() {
  return randomBytes(24).toString("base64url");
}
