import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterAll, inject } from "vitest";
import { atDatabase, templateDatabase } from "./test-postgres.ts";

// A database of its own for each test file, named in the environment before the file's imports look there.
const serverUrl = inject("postgresUrl");
const name = `test_${randomUUID().replaceAll("-", "")}`;

await query(`create database ${name} template ${templateDatabase}`);
process.env.DATABASE_URL = atDatabase(serverUrl, name);

afterAll(async () => {
  const { db } = await import("#lib/db/client.ts");
  await db.$disconnect();
  await query(`drop database ${name} with (force)`);
});

async function query(sql: string) {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(sql);
  await client.end();
}
