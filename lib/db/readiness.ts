import "server-only";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { db } from "#lib/db/client.ts";

/** Whether the database answers. */
export async function isDatabaseReady(): Promise<boolean> {
  return answersYes(db.$queryRaw<{ yes: boolean }[]>`SELECT true AS "yes"`);
}

/** Whether the database has every migration that this version brings. */
export async function areMigrationsApplied(): Promise<boolean> {
  const entries = await readdir(join(process.cwd(), "prisma/migrations"), { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return answersYes(db.$queryRaw<{ yes: boolean }[]>`
    SELECT count(*) = ${names.length} AS "yes" FROM "_prisma_migrations"
    WHERE "migration_name" = ANY(${names}) AND "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL`);
}

/** Whether a worker is there: it holds a connection by this name for as long as it lives. */
export async function isWorkerConnected(connectionName: string): Promise<boolean> {
  return answersYes(db.$queryRaw<{ yes: boolean }[]>`
    SELECT count(*) > 0 AS "yes" FROM pg_stat_activity
    WHERE datname = current_database() AND application_name = ${connectionName}`);
}

async function answersYes(query: Promise<{ yes: boolean }[]>): Promise<boolean> {
  try {
    return (await query)[0]?.yes === true;
  } catch {
    return false;
  }
}
