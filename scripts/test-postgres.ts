import { execFile } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { startEmbeddedPostgres } from "#lib/db/embedded/start-embedded-postgres.ts";
import { createTemplateDatabase } from "#lib/db/template-database.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The server's first database, and the name of the one to copy. */
    postgres: { adminUrl: string; template: string };
  }
}

const projectDir = join(import.meta.dirname, "..");

/** Once for all database tests: one real PostgreSQL on a fresh folder. */
export default async function startTestPostgres(project: TestProject) {
  const dataDir = mkdtempSync(join(tmpdir(), "headroom-test-"));
  // As root the server runs as another user, who must get in.
  chmodSync(dataDir, 0o711);
  const server = await startEmbeddedPostgres({ dataDir });
  const stop = async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await loosen(server.url);
    const template = await createTemplateDatabase(server.url, join(projectDir, "prisma/migrations"));
    await prepareJobs(Object.assign(new URL(server.url), { pathname: `/${template}` }).href);
    project.provide("postgres", { adminUrl: server.url, template });
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

/** What happens to test data when the machine loses power is nobody's concern. */
async function loosen(url: string) {
  const client = new Client({ connectionString: url });
  await client.connect();
  for (const setting of ["fsync", "synchronous_commit", "full_page_writes"]) {
    await client.query(`alter system set ${setting} = off`);
  }
  await client.query("select pg_reload_conf()");
  await client.end();
}

/** Makes the job queues, in a process of its own because server code loads under this condition only. */
async function prepareJobs(url: string) {
  const code = `await (await import("#lib/jobs/boss.ts")).prepareJobs()`;
  const args = ["--conditions=react-server", "--input-type=module", "--eval", code];
  await promisify(execFile)(process.execPath, args, { cwd: projectDir, env: { ...process.env, DATABASE_URL: url } });
}
