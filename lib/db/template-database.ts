import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { migrate } from "./migrate.ts";

/** A database of its own for one test file. */
export interface ClonedDatabase {
  url: string;
  /** Drops it, with whoever is still connected. */
  drop(): Promise<void>;
}

/**
 * Makes a database with all migrations applied, for `cloneDatabase` to copy.
 * @param adminUrl a database whose user may create databases
 * @returns the name of the template
 */
export async function createTemplateDatabase(adminUrl: string, migrationsFolder: string): Promise<string> {
  const name = randomName("template");
  await run(adminUrl, `create database ${name}`);
  await migrate(withDatabase(adminUrl, name), migrationsFolder);
  return name;
}

/** Copies a template, to which nobody may be connected, into a new database. */
export async function cloneDatabase(adminUrl: string, template: string): Promise<ClonedDatabase> {
  const name = randomName("test");
  await run(adminUrl, `create database ${name} template ${template}`);
  return {
    url: withDatabase(adminUrl, name),
    drop: () => run(adminUrl, `drop database if exists ${name} with (force)`),
  };
}

async function run(url: string, sql: string) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function withDatabase(url: string, name: string) {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

function randomName(prefix: string) {
  return `${prefix}_${randomBytes(6).toString("hex")}`;
}
