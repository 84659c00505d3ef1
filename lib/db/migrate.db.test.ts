import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { migrate } from "./migrate.ts";
import { type ClonedDatabase, cloneDatabase } from "./template-database.ts";

const project = join(import.meta.dirname, "../..");
let empty: ClonedDatabase;
let folder: string;

beforeEach(async () => {
  empty = await cloneDatabase(inject("postgres").adminUrl, "template0");
  folder = mkdtempSync(join(tmpdir(), "headroom-migrations-"));
});

afterEach(async () => {
  await empty.drop();
  rmSync(folder, { recursive: true });
});

test("four processes that boot together apply each migration once", async () => {
  cpSync(join(project, "prisma/migrations"), folder, { recursive: true });
  const applied = await Promise.all([1, 2, 3, 4].map(() => migrate(empty.url, folder)));
  const rows = await ask("select migration_name from _prisma_migrations where applied_steps_count = 1 order by 1");
  expect(applied.filter((names) => names.length > 0)).toEqual([rows.map((row) => row.migration_name)]);
  expect(rows.length).toBeGreaterThan(1);
});

test("a migration that fails leaves nothing of itself, and all of those before it", async () => {
  write("0001_first", "create table first (id int);");
  write("0002_second", "create table second (id int); insert into missing values (1);");
  await expect(migrate(empty.url, folder)).rejects.toThrow(/0002_second failed and was rolled back: .*"missing"/);
  expect(
    await ask("select to_regclass('first') is not null as first, to_regclass('second') is not null as second"),
  ).toEqual([{ first: true, second: false }]);
});

test("a migration that was mended is applied at the next start", async () => {
  write("0001_first", "create table first (id nonsense);");
  await expect(migrate(empty.url, folder)).rejects.toThrow();
  write("0001_first", "create table first (id int);");
  expect(await migrate(empty.url, folder)).toEqual(["0001_first"]);
});

test("functions with semicolons in their bodies arrive whole", async () => {
  write("0001_function", "create function two() returns int language plpgsql as $$ begin perform 1; return 2; end $$;");
  await migrate(empty.url, folder);
  expect(await ask("select two()")).toEqual([{ two: 2 }]);
});

test("a database that a later version has migrated is refused", async () => {
  write("0001_first", "select 1;");
  write("0002_later", "select 1;");
  await migrate(empty.url, folder);
  rmSync(join(folder, "0002_later"), { recursive: true });
  await expect(migrate(empty.url, folder)).rejects.toThrow(
    /newer than this version of Headroom: it has migration 0002_later/,
  );
});

test("a migration that was edited after it had been applied is refused", async () => {
  write("0001_first", "select 1;");
  await migrate(empty.url, folder);
  write("0001_first", "select 2;");
  await expect(migrate(empty.url, folder)).rejects.toThrow(/0001_first was changed after it had been applied/);
});

function write(name: string, sql: string) {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, "migration.sql"), sql);
}

async function ask(sql: string) {
  const client = new Client({ connectionString: empty.url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
