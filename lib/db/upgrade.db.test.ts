import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { Client } from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { diffSchemas, type SchemaFiles } from "#scripts/schema-diff.ts";
import { Prisma, PrismaClient } from "./generated/client.ts";
import { migrate } from "./migrate.ts";
import { schemaDump } from "./schema-dump.test-data.ts";
import { type ClonedDatabase, cloneDatabase } from "./template-database.ts";

const prisma = join(import.meta.dirname, "../../prisma");
const migrations = join(prisma, "migrations");
const names = readdirSync(migrations, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();
const fixtureAt = "0002_checks";

/** What a migration takes away or rewrites on purpose, as `Table` or `Table.column`, and why it may. */
const changedOnPurpose: Record<string, string> = {};

/** What stands in a migration by hand, because Prisma's schema cannot say it. */
const byHand = [
  "constraint Ballot Ballot_one_owner",
  "constraint Objective Objective_one_owner",
  "constraint ServiceDependency ServiceDependency_one_target",
  'index CREATE UNIQUE INDEX "Environment_shared_slug_key"',
  'index CREATE UNIQUE INDEX "Timebox_one_runs_per_person_key"',
  'index CREATE UNIQUE INDEX "StoryView_one_default_key"',
  'index CREATE UNIQUE INDEX "RadarBallot_open_key"',
  'index CREATE INDEX "Story_title_alike_idx"',
  'index CREATE INDEX "StoryText_words_idx"',
  'index CREATE INDEX "Story_asked_of_others_idx"',
  'index CREATE INDEX "Story_needs_decision_idx"',
  'index CREATE INDEX "Story_regressed_idx"',
  'index CREATE INDEX "AuditEntry_group_createdAt_id_idx"',
  'index CREATE INDEX "AuditEntry_teamId_group_createdAt_id_idx"',
  'trigger CREATE TRIGGER "AuditEntry_append_only"',
  "function CREATE OR REPLACE FUNCTION public.refuse_change()",
];

let upgraded: ClonedDatabase;
let folder: string;

beforeAll(async () => {
  upgraded = await cloneDatabase(inject("postgres").adminUrl, "template0");
  folder = mkdtempSync(join(tmpdir(), "headroom-upgrade-"));
});
afterAll(async () => {
  await upgraded.drop();
  rmSync(folder, { recursive: true });
});

test("migrations are numbered, each after the one before", () => {
  const numbers = names.map((name) => Number(/^(\d{4})_[a-z0-9_]+$/.exec(name)?.[1]));
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  expect(numbers.every((number) => number > 0)).toBe(true);
});

test("the rows of the oldest version have something and nothing in each column that may be empty", async () => {
  for (const name of names.slice(0, names.indexOf(fixtureAt) + 1)) await migrateTo(name);
  await ask(upgraded.url, readFileSync(join(import.meta.dirname, "fixtures/rows-at-0002.sql"), "utf8"));
  const missing: string[] = [];
  for (const { table, columns, nullable } of await oldTables()) {
    const filled = columns.map((column) => `count("${column}")::int as "${column}"`).join(", ");
    const [counts = {}] = await ask(upgraded.url, `select count(*)::int as " rows", ${filled} from "${table}"`);
    const rows = Number(counts[" rows"]);
    missing.push(...(rows === 0 ? [table] : []));
    // Null since the first admin, and before that there is nothing else.
    const always = columns.filter((column) => counts[column] === 0 && column !== "setupTokenHash");
    const never = nullable.filter((column) => counts[column] === rows && rows > 1);
    missing.push(
      ...always.map((column) => `${table}.${column} filled`),
      ...never.map((column) => `${table}.${column} empty`),
    );
  }
  expect(missing).toEqual([]);
});

test("every later migration keeps every row and every value", async () => {
  const tables = await oldTables();
  const before = await contents(tables);
  for (const name of names.slice(names.indexOf(fixtureAt) + 1)) {
    await migrateTo(name);
    expect({ after: name, ...(await contents(tables)) }).toEqual({ after: name, ...before });
  }
});

test("the rows of the oldest version can be read by this one", async () => {
  const db = new PrismaClient({ adapter: new PrismaPg(upgraded.url) });
  try {
    const read = await Promise.all([
      db.user.findMany({ include: { sessions: true, memberships: { include: { team: true } } } }),
      db.token.findMany({ include: { team: true } }),
      db.service.findMany({ include: { dependencies: { include: { infrastructure: true } }, objectives: true } }),
      db.test.findMany({ include: { services: true, objectives: true, environment: true } }),
      db.run.findMany({
        include: { artifacts: true, labels: true, series: true, errors: true, keys: true, verdict: true },
      }),
    ]);
    expect(read.map((rows) => rows.length)).toEqual([2, 2, 3, 2, 3]);
    for (const [name, delegate] of delegates(db))
      expect([name, Array.isArray(await delegate.findMany())]).toEqual([name, true]);
  } finally {
    await db.$disconnect();
  }
});

test("an upgraded database has the same schema as a new one", async () => {
  const fresh = await dump(process.env.DATABASE_URL ?? "");
  expect(await dump(upgraded.url)).toEqual(fresh);
  expect(fresh.length).toBeGreaterThan(200);
});

test("the migrations make what Prisma's schema says, and what is written by hand", async () => {
  const files: SchemaFiles = readdirSync(join(prisma, "schema")).map((name) => [
    name,
    readFileSync(join(prisma, "schema", name), "utf8"),
  ]);
  const said = await cloneDatabase(inject("postgres").adminUrl, "template0");
  try {
    await ask(said.url, await diffSchemas(null, files));
    const made = await dump(upgraded.url);
    const beyond = byHand.map((start) => made.find((line) => line.startsWith(start)) ?? `missing: ${start}`);
    expect(made.filter((line) => !beyond.includes(line) && !line.includes("_prisma_migrations"))).toEqual(
      await dump(said.url),
    );
  } finally {
    await said.drop();
  }
});

/** Applies the migrations up to this one, as a start of its version did. */
async function migrateTo(name: string): Promise<void> {
  cpSync(join(migrations, name), join(folder, name), { recursive: true });
  expect(await migrate(upgraded.url, folder)).toEqual([name]);
}

type OldTable = { table: string; columns: string[]; nullable: string[] };
let known: OldTable[] | undefined;

/** Tables and columns as the oldest version had them. */
async function oldTables(): Promise<OldTable[]> {
  known ??= (await ask(
    upgraded.url,
    `select table_name as "table", array_agg(column_name::text) as columns,
        coalesce(array_agg(column_name::text) filter (where is_nullable = 'YES'), '{}') as nullable
      from information_schema.columns where table_schema = 'public' and table_name <> '_prisma_migrations'
      group by 1 order by 1`,
  )) as OldTable[];
  return known;
}

/** How many rows each table has, and a hash of them by their old columns. */
async function contents(tables: OldTable[]): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const { table, columns } of tables.filter((each) => !(each.table in changedOnPurpose))) {
    const kept = columns.filter((column) => !(`${table}.${column}` in changedOnPurpose));
    const row = kept.map((column) => `coalesce("${column}"::text, 'null')`).join(` || '|' || `);
    const sql = `select count(*)::int as rows, md5(string_agg(line, ' ' order by line)) as hash from (select ${row} as line from "${table}") r`;
    found[table] = (await ask(upgraded.url, sql))[0];
  }
  return found;
}

/** What reads the rows of each model. */
function delegates(db: PrismaClient): [string, { findMany: () => Promise<unknown> }][] {
  return Object.keys(Prisma.ModelName).map((name) => {
    const delegate: unknown = Reflect.get(db, `${name.charAt(0).toLowerCase()}${name.slice(1)}`);
    return [name, delegate as { findMany: () => Promise<unknown> }];
  });
}

async function dump(url: string): Promise<string[]> {
  return (await ask(url, schemaDump)).map(({ line }) => String(line));
}

async function ask(connectionString: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
