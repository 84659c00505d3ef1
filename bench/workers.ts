import { randomBytes } from "node:crypto";
import { openAsBlob } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbeddedPostgres } from "#lib/db/embedded/start-embedded-postgres.ts";
import { RunClient } from "#scripts/start/run-client.ts";
import { findFreePort } from "#scripts/start/running-headroom.ts";
import { addTrialTeam, ask, firstRun, newDataDir, until } from "#scripts/start/trial-instance.ts";
import type { BenchResult } from "./bench-result.ts";
import { generateJmeterCsv } from "./generate-jmeter.ts";
import { Role } from "./role.ts";

const files = 10;
const rows = 400_000;

/** Ten queued files, worked off by one worker and by two, on a database of their own: how long, and whether each was read once. */
export async function workersBench(): Promise<BenchResult> {
  const folder = await mkdtemp(join(tmpdir(), "headroom-bench-"));
  const dataDir = newDataDir();
  const database = await startEmbeddedPostgres({ dataDir });
  const port = String(await findFreePort());
  const secret = randomBytes(32).toString("base64url");
  const settings = {
    ...firstRun,
    DATABASE_URL: database.url,
    HEADROOM_DATA_DIR: dataDir,
    HEADROOM_SECRET: secret,
    PORT: port,
  };
  const web = new Role("web", settings);
  try {
    const client = new RunClient(`http://127.0.0.1:${port}`);
    await until(
      async () => (await fetch(`${client.url}/api/health`).catch(() => null))?.ok === true,
      "web is up",
      60_000,
    );
    await addTrialTeam(database.url);
    const path = join(folder, "results.jtl");
    generateJmeterCsv(path, rows);
    const queue = { client, path, settings, databaseUrl: database.url };
    // A first worker warms the disk's cache, and is not counted.
    await workedOff(1, "warm", queue);
    const one = await workedOff(1, "one", queue);
    const two = await workedOff(2, "two", queue);
    const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
    return {
      measures: [
        {
          what: `${files} files of ${Math.round((await stat(path)).size / 1e6)} MB, one worker`,
          figure: seconds(one.ms),
        },
        { what: "the same, two workers", figure: seconds(two.ms), wanted: `at most ${seconds(one.ms)}` },
        { what: "read once, one worker", figure: `${one.once} of ${files}`, wanted: `${files}` },
        { what: "read once, two workers", figure: `${two.once} of ${files}`, wanted: `${files}` },
        { what: "of them by the busier of the two", figure: String(two.most) },
      ],
      json: { oneMs: one.ms, twoMs: two.ms, oneOnce: one.once, twoOnce: two.once, twoMost: two.most },
    };
  } finally {
    await web.stop();
    await database.stop();
    await rm(folder, { recursive: true, force: true });
    await rm(dataDir, { recursive: true, force: true });
  }
}

type Queue = { client: RunClient; path: string; settings: Record<string, string>; databaseUrl: string };

/** Queues the files while nobody works, starts workers, and waits until the last file is read. */
async function workedOff(workers: number, test: string, { client, path, settings, databaseUrl }: Queue) {
  const body = await openAsBlob(path);
  const ids: string[] = [];
  for (let file = 0; file < files; file += 1) {
    const { status, run } = await client.upload(body, { query: { test } });
    if (status !== 202 || !run.id) throw new Error(`An upload was answered ${status}.`);
    ids.push(run.id);
  }
  const roles = Array.from({ length: workers }, () => new Role("worker", settings));
  try {
    await until(() => roles.every(({ output }) => output.includes("worker is ready")), "workers are up", 60_000);
    const startedAt = performance.now();
    const isDone = async () => {
      const [count] = await ask(
        databaseUrl,
        `select count(*)::int as done from "Run" where id = any($1) and status = 'ready'`,
        [ids],
      );
      return count?.done === files;
    };
    await until(isDone, "all files are read", 600_000);
    const ms = performance.now() - startedAt;
    const jobs = await ask(
      databaseUrl,
      `select count(*)::int as done from pgboss.job where name = 'ingest' and state = 'completed' and retry_count = 0 and data->>'runId' = any($1)`,
      [ids],
    );
    const read = roles.map(
      ({ output }) => ids.filter((id) => output.includes(`"run":"${id}"`) || output.includes(id)).length,
    );
    const counts = await ask(
      databaseUrl,
      `select count(*)::int as same from "Run" where id = any($1) and requests = $2`,
      [ids, rows],
    );
    return { ms, once: Math.min(Number(jobs[0]?.done), Number(counts[0]?.same)), most: Math.max(...read) };
  } finally {
    await Promise.all(roles.map((role) => role.stop()));
  }
}
