import { afterAll, inject } from "vitest";
import { cloneDatabase } from "#lib/db/template-database.ts";

// A database of its own for each test file, named in the environment before the file's imports look there.
const { adminUrl, template } = inject("postgres");
const database = await cloneDatabase(adminUrl, template);
process.env.DATABASE_URL = database.url;

afterAll(async () => {
  const { db } = await import("#lib/db/client.ts");
  await db.$disconnect();
  await database.drop();
});
