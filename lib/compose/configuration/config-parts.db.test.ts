import { expect, test } from "vitest";
import { db } from "#lib/db/client.ts";
import { managedTables } from "#lib/db/managed-tables.ts";
import { configExtensions, configParts } from "./config-parts.ts";
import { configExtensionStores, configStores } from "./config-parts-store.ts";

/** How a noun joins: CONTRIBUTING.md, "Add a noun". */
const keysOf = (parts: readonly { key: string }[]) => parts.map(({ key }) => key);

test("what a file declares is kept, each part by the store in its place", () => {
  expect(keysOf(configStores)).toEqual(keysOf(configParts));
  expect(keysOf(configExtensionStores)).toEqual(keysOf(configExtensions));
});

test("a part comes after what it refers to", () => {
  const keys = keysOf(configParts);
  const early = configParts.flatMap(({ key, references = {} }, index) =>
    Object.values(references)
      .flat()
      .filter((other) => !keys.slice(0, index + 1).includes(other))
      .map((other) => `${key} refers to ${other}`),
  );
  expect(early).toEqual([]);
});

test("every table with isManaged is one of managedTables, so that an apply locks and counts it", async () => {
  const rows = await db.$queryRaw<{ name: string }[]>`
    select table_name::text as name from information_schema.columns
    where table_schema = 'public' and column_name = 'isManaged'`;
  expect(rows.map(({ name }) => name).toSorted()).toEqual(managedTables.toSorted());
});
