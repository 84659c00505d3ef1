import "server-only";
import type { Change } from "#lib/db/bulk-client.ts";
import type { Ask } from "./ask.ts";
import { ImportRefused } from "./import-refused.ts";
import { setupTables } from "./left-out-tables.ts";
import { insertRows } from "./row-sql.ts";
import { quoted, type Table } from "./table.ts";

type ForeignKey = { table: string; name: string };

/** Clears what the setup made, and lets rows come in any order: references are checked when all are there. */
export async function makeRoom(ask: Ask, tables: readonly Table[]): Promise<void> {
  // Sessions, resets and memberships go with their people.
  for (const name of setupTables) await ask(`delete from public.${quoted(name)}`);
  for (const key of await listForeignKeys(ask, tables, "not condeferrable"))
    await ask(`alter table ${key.table} alter constraint ${quoted(key.name)} deferrable initially deferred`);
}

/** Adds the rows of one chunk; returns how many. */
export async function insertChunk(change: Change, table: Table, chunk: Buffer): Promise<number> {
  return change(insertRows(table), [listOf(chunk)]);
}

/**
 * Once all rows are there: each reference leads somewhere, constraints are as the migrations made them, and there is
 * somebody to sign in.
 * @throws ImportRefused without an admin; an error of the database for a reference to nothing
 */
export async function settleRows(ask: Ask, tables: readonly Table[]): Promise<void> {
  await ask("set constraints all immediate");
  for (const key of await listForeignKeys(ask, tables, "condeferrable"))
    await ask(`alter table ${key.table} alter constraint ${quoted(key.name)} not deferrable`);
  const admins = await ask(`select 1 from "User" where "isAdmin" and "deactivatedAt" is null limit 1`);
  if (admins.length === 0)
    throw new ImportRefused("damaged", "The archive has no admin: nobody could sign in. Nothing was changed.");
}

/** The schema has no deferrable ones of its own (a test says so), so that both ways they are the same. */
function listForeignKeys(ask: Ask, tables: readonly Table[], which: string): Promise<ForeignKey[]> {
  return ask<ForeignKey>(
    `select 'public.' || quote_ident(c.relname) as "table", k.conname::text as name
      from pg_constraint k join pg_class c on c.oid = k.conrelid
      where k.contype = 'f' and c.relnamespace = 'public'::regnamespace and ${which} and c.relname = any($1)`,
    [tables.map(({ name }) => name)],
  );
}

const lineFeed = 10;
const comma = 44;

/** Lines of JSON as a list of JSON, without holding them more than twice. */
function listOf(lines: Buffer): string {
  const list = Buffer.alloc(lines.length + 1);
  list.write("[");
  lines.copy(list, 1);
  for (let at = list.indexOf(lineFeed); at !== -1; at = list.indexOf(lineFeed, at)) list[at] = comma;
  // In the place of the last line feed.
  list.write("]", list.length - 1);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(list);
  } catch (cause) {
    throw new ImportRefused("damaged", "The archive's rows are not text. Nothing was changed.", { cause });
  }
}
