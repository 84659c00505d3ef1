import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Client } from "pg";

/** Why a database was left as it was; the message is for the person who starts Headroom. */
export class MigrationRefused extends Error {}

interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

interface AppliedMigration {
  migration_name: string;
  checksum: string;
}

// "Headroom" in ASCII. Whoever holds this lock migrates; other processes wait and then find nothing to do.
const lockKey = "5216694947346673517";

/**
 * Applies the SQL of `folder` that the database does not have yet, each migration in a transaction of its own, and
 * returns the names of those applied. Rows in `_prisma_migrations` are as Prisma writes them.
 * @throws MigrationRefused when an applied migration was edited, the database is newer, or a migration fails.
 */
export async function migrate(databaseUrl: string, folder: string): Promise<string[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [lockKey]);
    await client.query(createTable);
    const { rows: applied } = await client.query<AppliedMigration>(selectApplied);
    const pending = findPending(await readMigrations(folder), applied);
    for (const migration of pending) await apply(client, migration);
    return pending.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

/** The migrations of `known` that are not in `applied`, after a check that the two tell the same history. */
export function findPending(known: Migration[], applied: AppliedMigration[]): Migration[] {
  const checksums = new Map(applied.map((row) => [row.migration_name, row.checksum]));
  for (const name of checksums.keys()) {
    if (known.some((migration) => migration.name === name)) continue;
    throw new MigrationRefused(
      `The database is newer than this version of Headroom: it has migration ${name}. Start the version that wrote it, or a later one.`,
    );
  }
  const edited = known.find(({ name, checksum }) => checksums.has(name) && checksums.get(name) !== checksum);
  if (edited) {
    throw new MigrationRefused(
      `Migration ${edited.name} was changed after it had been applied. Put its file back, and write a new migration instead.`,
    );
  }
  return known.filter(({ name }) => !checksums.has(name));
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}

async function apply(client: Client, { name, sql, checksum }: Migration) {
  const startedAt = new Date();
  try {
    await client.query("begin");
    await client.query(sql);
    await client.query(insertApplied, [randomUUID(), checksum, name, startedAt]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => {});
    const reason = error instanceof Error ? error.message : String(error);
    throw new MigrationRefused(`Migration ${name} failed and was rolled back: ${reason}`, { cause: error });
  }
}

const createTable = `
  create table if not exists _prisma_migrations (
    id varchar(36) primary key not null,
    checksum varchar(64) not null,
    finished_at timestamptz,
    migration_name varchar(255) not null,
    logs text,
    rolled_back_at timestamptz,
    started_at timestamptz not null default now(),
    applied_steps_count integer not null default 0
  )`;

const selectApplied = `
  select migration_name, checksum from _prisma_migrations
  where finished_at is not null and rolled_back_at is null`;

const insertApplied = `
  insert into _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
  values ($1, $2, $3, $4, now(), 1)`;
