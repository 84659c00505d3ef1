import { expect, test } from "vitest";
import { db } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import type { Ask } from "./ask.ts";
import { listCarriedTables, listTables } from "./catalogue-store.ts";
import { rowsThatTravel, valuesInstead } from "./left-out-rows.ts";
import { leftOutTables } from "./left-out-tables.ts";
import { hasArtifacts } from "./table.ts";

const ask: Ask = (sql, values = []) => db.$queryRawUnsafe(sql, ...values);

/** Columns that sound like secrets and travel nevertheless. */
const knownSecrets: Record<string, string> = {
  "User.passwordHash": "people sign in with the same password; argon2id",
  "Instance.setupTokenHash": "null once there is an admin, without whom no import ends",
};

test("every table of the schema is exported, or stands in the list of those that stay behind", async () => {
  const carried = (await listCarriedTables(ask)).map(({ name }) => name);
  const all = (await listTables(ask)).map(({ name }) => name);
  expect(all.filter((name) => !carried.includes(name)).sort()).toEqual(Object.keys(leftOutTables).sort());
  expect(carried).toEqual(
    expect.arrayContaining(Object.keys(Prisma.ModelName).filter((name) => !(name in leftOutTables))),
  );
});

test("every table that is exported has a key to be ordered by", async () => {
  const without = (await listCarriedTables(ask)).filter(({ key }) => key.length === 0);
  expect(without.map(({ name }) => name)).toEqual([]);
});

test("every table that speaks of stored files is known as such", async () => {
  const tables = await listCarriedTables(ask);
  const named = tables.filter(({ columns }) => columns.some(({ name }) => name === "storeKey"));
  expect(tables.filter(hasArtifacts)).toEqual(named);
  expect(named.length).toBeGreaterThan(0);
});

test("a column that sounds like a secret is exported on purpose only", async () => {
  const secrets = (await listColumns()).filter(
    (name) =>
      /\.\w*(secret|password|token|hash|cipher|encrypt|credential|private)/i.test(name) &&
      valuesInstead[name] !== "null",
  );
  expect(secrets.sort()).toEqual(Object.keys(knownSecrets).sort());
});

test("what stays behind of a table that is exported is there", async () => {
  const columns = await listColumns();
  expect(Object.keys(valuesInstead).filter((name) => !columns.includes(name))).toEqual([]);
  expect(Object.keys(rowsThatTravel).filter((name) => !columns.includes(`${name}.id`))).toEqual([]);
});

async function listColumns(): Promise<string[]> {
  return (await listCarriedTables(ask)).flatMap((table) => table.columns.map(({ name }) => `${table.name}.${name}`));
}

test("nothing counts up or is made outside of the rows: an import would have to mend it", async () => {
  expect(
    await ask("select relname::text from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S'"),
  ).toEqual([]);
  expect(
    await ask(
      "select attname::text from pg_attribute a join pg_class c on c.oid = a.attrelid where c.relnamespace = 'public'::regnamespace and (attgenerated <> '' or attidentity <> '')",
    ),
  ).toEqual([]);
});

test("no constraint of the schema is deferrable: an import makes them so and takes it back", async () => {
  expect(
    await ask("select conname::text from pg_constraint where condeferrable and connamespace = 'public'::regnamespace"),
  ).toEqual([]);
});
