import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { diffSchemas, type SchemaFiles } from "./schema-diff.ts";

const prisma = join(import.meta.dirname, "../prisma");
const head = `datasource db {\n  provider = "postgresql"\n}\n`;
const before: SchemaFiles = [["schema.prisma", `${head}model Story {\n  id Int @id\n}\n`]];
const after: SchemaFiles = [["schema.prisma", `${head}model Story {\n  id Int @id\n  title String @default("")\n}\n`]];

test("a new column is added, and the rest is left as it is", async () => {
  expect((await diffSchemas(before, after)).trim()).toBe(
    `-- AlterTable\nALTER TABLE "Story" ADD COLUMN     "title" TEXT NOT NULL DEFAULT '';`,
  );
});

test("the same schema asks for nothing", async () => {
  expect(await diffSchemas(before, before)).toBe("");
});

test("the migrations bring what the schema says (else run npm run db:migration)", async () => {
  const last = join(prisma, "migrations/schema-at-last-migration.prisma");
  const names = readdirSync(join(prisma, "schema")).sort();
  const now: SchemaFiles = names.map((name) => [name, readFileSync(join(prisma, "schema", name), "utf8")]);
  expect(await diffSchemas([["last.prisma", readFileSync(last, "utf8")]], now)).toBe("");
});
