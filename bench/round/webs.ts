import { randomBytes } from "node:crypto";
import { readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { startEmbeddedPostgres } from "#lib/db/embedded/start-embedded-postgres.ts";
import { findFreePort } from "#scripts/start/running-headroom.ts";
import { ask, firstRun, newDataDir, until } from "#scripts/start/trial-instance.ts";
import { watchResidentBytes } from "../resident-bytes.ts";
import { Role } from "../role.ts";

/** Two web servers on one database, as behind a load balancer. */
export type Webs = Awaited<ReturnType<typeof startWebs>>;

/** Sets `DATABASE_URL` and the rest for this process too: what imports the stores afterwards works on the same database. */
export async function startWebs() {
  const dataDir = newDataDir();
  const database = await startEmbeddedPostgres({ dataDir });
  const ports = [await findFreePort(), await findFreePort()];
  const origins = ports.map((port) => `http://127.0.0.1:${port}`);
  const settings = {
    DATABASE_URL: database.url,
    HEADROOM_DATA_DIR: dataDir,
    HEADROOM_SECRET: randomBytes(32).toString("base64url"),
    HEADROOM_URL: origins[0] ?? "",
  };
  const roles = ports.map((port) => new Role("web", { ...firstRun, ...settings, PORT: String(port) }));
  const stop = async () => {
    await Promise.all(roles.map((role) => role.stop()));
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const isUp = async (origin: string) => (await fetch(`${origin}/api/health`).catch(() => null))?.ok === true;
    await until(async () => (await Promise.all(origins.map(isUp))).every(Boolean), "both web servers are up", 120_000);
  } catch (error) {
    for (const { output } of roles) console.error(output);
    await stop();
    throw error;
  }
  Object.assign(process.env, settings);
  const watches = roles.map(({ pid }) => watchResidentBytes(pid));
  return {
    origins,
    sql: (text: string, values?: unknown[]) => ask(database.url, text, values),
    /** The most that each of them held so far. */
    residentBytes: () => watches.map((watch) => watch.stop()),
    countStatements: (run: () => Promise<void>) => countStatements(database.url, join(dataDir, "postgres.log"), run),
    stop,
  };
}

const marker = "headroom bench marker";

/** How many statements the database is asked while `run` runs, by its own log. Logging makes it slower: no time is taken here. */
async function countStatements(url: string, logFile: string, run: () => Promise<void>): Promise<number> {
  const log = async (level: "all" | "none") => {
    await ask(url, `alter system set log_statement = '${level}'`);
    await ask(url, "select pg_reload_conf()");
  };
  await log("all");
  const from = statSync(logFile).size;
  await until(async () => {
    await ask(url, `select '${marker}'`);
    return readFileSync(logFile, "utf8").slice(from).includes(marker);
  }, "statements are logged");
  const begin = statSync(logFile).size;
  await run();
  const lines = readFileSync(logFile).subarray(begin).toString().split("\n");
  await log("none");
  return lines.filter((line) => /LOG: {2}(statement|execute [^:]*):/.test(line)).length;
}
