import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { diffSchemas, type SchemaFiles } from "./schema-diff.ts";

/**
 * `npm run db:migration <name>` writes the SQL from the schema at the last migration (kept beside the migrations) to
 * the schema as it is now. `npm run db:migration -- --init` writes the first migration anew, for as long as nothing
 * was released.
 */
const project = join(import.meta.dirname, "..");
const schemaFolder = join(project, "prisma/schema");
const migrationsFolder = join(project, "prisma/migrations");
const lastSchemaFile = join(migrationsFolder, "schema-at-last-migration.prisma");
const firstMigration = "0001_init";

const schema = readSchema();
const [name] = process.argv.slice(2);
if (name === "--init") {
  writeMigration(firstMigration, await diffSchemas(null, schema));
} else if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
  fail("Give the migration a name of small letters, digits and underscores: npm run db:migration add_stories");
} else {
  const sql = await diffSchemas([[lastSchemaFile, readFileSync(lastSchemaFile, "utf8")]], schema);
  if (sql === "") fail("The schema says what the last migration left: there is nothing to migrate.");
  writeMigration(`${nextNumber()}_${name}`, sql);
}

function readSchema(): SchemaFiles {
  const names = readdirSync(schemaFolder).filter((file) => file.endsWith(".prisma"));
  return names.sort().map((file) => [file, readFileSync(join(schemaFolder, file), "utf8")]);
}

function nextNumber() {
  const numbers = readdirSync(migrationsFolder).map((folder) => Number(/^\d{4}(?=_)/.exec(folder)?.[0] ?? 0));
  return String(Math.max(0, ...numbers) + 1).padStart(4, "0");
}

function writeMigration(folder: string, sql: string) {
  const file = join(migrationsFolder, folder, "migration.sql");
  mkdirSync(join(migrationsFolder, folder), { recursive: true });
  writeFileSync(file, sql);
  writeFileSync(
    lastSchemaFile,
    schema
      .map(([, content]) => content.trim())
      .join("\n\n")
      .concat("\n"),
  );
  console.log(`Wrote ${relative(process.cwd(), file)}. Read it before you commit it.`);
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
