import "server-only";
import type { ArchiveStart } from "./archive.ts";
import type { Ask } from "./ask.ts";
import { leftOutTables } from "./left-out-tables.ts";
import type { Table } from "./table.ts";

/** Every table of the database that goes into an archive, by its name. */
export async function listCarriedTables(ask: Ask): Promise<Table[]> {
  const tables = await listTables(ask);
  return tables.filter(({ name }) => !Object.hasOwn(leftOutTables, name));
}

/** Every table of the database, ours and Prisma's; not pg-boss's, which has a schema of its own. */
export async function listTables(ask: Ask): Promise<Table[]> {
  return ask<Table>(`
    select c.relname::text as name,
      (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum)
        from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
      (select coalesce(json_agg(a.attname order by k.place), '[]')
        from pg_index i, unnest(i.indkey::int2[]) with ordinality k(attnum, place), pg_attribute a
        where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid and a.attnum = k.attnum) as key
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    order by c.relname::text collate "C"`);
}

/** The migrations that made these tables, in their order. */
export async function listMigrations(ask: Ask): Promise<ArchiveStart["migrations"]> {
  return ask(`
    select migration_name as name, checksum as sha256 from _prisma_migrations
    where finished_at is not null and rolled_back_at is null order by migration_name collate "C"`);
}
