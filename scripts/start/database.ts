import { setTimeout as pause } from "node:timers/promises";
import { Client, DatabaseError } from "pg";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "#lib/db/embedded/start-embedded-postgres.ts";
import { say } from "./progress.ts";
import { StartRefused } from "./refusal.ts";

/** PostgreSQL as Headroom uses it: the bundled one, or one that somebody else runs. */
export interface Database {
  url: string;
  /** For the line of progress: `PostgreSQL 18 (bundled)`. */
  title: string;
  stop(): Promise<void>;
}

const oldestVersion = 15;
const waitForServerMs = 30_000;

/** Starts the bundled PostgreSQL, and again whenever it is gone before `stop` was called. */
export async function startBundledDatabase(dataDir: string, onLost: (error: Error) => void): Promise<Database> {
  let isStopping = false;
  let server = await startEmbeddedPostgres({ dataDir }).catch((error: Error) => {
    throw new StartRefused(error.message);
  });
  void keepRunning().catch(onLost);
  return {
    url: server.url,
    title: `PostgreSQL 18 (bundled${server.isAttached ? ", was left running" : ""})`,
    async stop() {
      isStopping = true;
      await server.stop();
    },
  };

  async function keepRunning() {
    for (;;) {
      const { port, exited }: EmbeddedPostgres = server;
      await exited;
      if (isStopping) return;
      say("database", "ended by itself; starting it again");
      // At the same port: web and worker know no other.
      server = await startEmbeddedPostgres({ dataDir, port });
      say("database", "runs again");
    }
  }
}

/**
 * Checks that the server of a `DATABASE_URL` answers and is new enough. One that is still booting is waited for.
 * @throws StartRefused
 */
export async function connectDatabase(url: string): Promise<Database> {
  const giveUpAt = Date.now() + waitForServerMs;
  for (let attempt = 0; ; attempt += 1) {
    try {
      const version = await askVersion(url);
      if (version >= oldestVersion) return { url, title: `PostgreSQL ${version}`, stop: async () => {} };
      throw new StartRefused(`DATABASE_URL leads to PostgreSQL ${version}. Headroom needs ${oldestVersion} to 18.`);
    } catch (error) {
      if (error instanceof StartRefused || !isBooting(error) || Date.now() > giveUpAt) throw explain(error, url);
      if (attempt === 0) say("database", `waiting for ${new URL(url).host} …`);
      await pause(500);
    }
  }
}

async function askVersion(connectionString: string): Promise<number> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 5_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version_num: string }>("show server_version_num");
    return Math.floor(Number(rows[0]?.server_version_num) / 10_000);
  } finally {
    await client.end();
  }
}

/** No answer yet, or "the database system is starting up" (57P03). */
function isBooting(error: unknown) {
  return !(error instanceof DatabaseError) || error.code === "57P03";
}

function explain(error: unknown, url: string) {
  if (error instanceof StartRefused) return error;
  const { host, pathname } = new URL(url);
  const reasons = error instanceof AggregateError ? error.errors : [error];
  const reason = reasons.map((each) => (each instanceof Error ? each.message : String(each))).join("; ");
  return new StartRefused(`The database ${pathname.slice(1)} at ${host} (DATABASE_URL) cannot be used: ${reason}`);
}
