import "server-only";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { db } from "#lib/db/client.ts";
import { workerConnection } from "#lib/jobs/worker-connection.ts";

export type Readiness = { database: boolean; migrations: boolean; worker: boolean };

/** Does the database answer, has it every migration of this version, and is a worker there to read uploads? */
export async function checkReadiness(): Promise<Readiness> {
  const [database, migrations, worker] = await Promise.all([
    isDatabaseThere(),
    areMigrationsApplied(),
    isWorkerThere(),
  ]);
  return { database, migrations, worker };
}

function isDatabaseThere(): Promise<boolean> {
  return answersYes(db.$queryRaw<Answer[]>`SELECT true AS "yes"`);
}

async function areMigrationsApplied(): Promise<boolean> {
  const entries = await readdir(join(process.cwd(), "prisma/migrations"), { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return answersYes(db.$queryRaw<Answer[]>`
    SELECT count(*) = ${names.length} AS "yes" FROM "_prisma_migrations"
    WHERE "migration_name" = ANY(${names}) AND "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL`);
}

/** A worker holds its connection for as long as it lives. */
function isWorkerThere(): Promise<boolean> {
  return answersYes(db.$queryRaw<Answer[]>`
    SELECT count(*) > 0 AS "yes" FROM pg_stat_activity
    WHERE datname = current_database() AND application_name = ${workerConnection}`);
}

type Answer = { yes: boolean };

async function answersYes(query: Promise<Answer[]>): Promise<boolean> {
  try {
    return (await query)[0]?.yes === true;
  } catch {
    return false;
  }
}
