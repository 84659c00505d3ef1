import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import type { ConfigSpec } from "#lib/shared/config-part.ts";
import type { ManagedTable } from "./managed-tables.ts";

/** A thing that a headroom.yaml may declare, as it is now. */
export type ConfigRow = {
  id: string;
  /** Null: of the instance. */
  teamId: string | null;
  slug: string;
  isManaged: boolean;
  isArchived: boolean;
  spec: ConfigSpec;
};

/** A thing as it shall be. */
export type SavedRow = Omit<ConfigRow, "isManaged" | "isArchived"> & {
  /** What differs from what is there. */
  changed: ReadonlySet<string>;
  isNew: boolean;
  isRestored: boolean;
};

/** How the things of a part are read and written: all of the instance at once, in a few statements. */
export type ConfigStore = {
  key: string;
  read(tx: Tx): Promise<ConfigRow[]>;
  /** Makes or changes them; from then on they are managed. */
  save(tx: Tx, rows: readonly SavedRow[]): Promise<void>;
  release(tx: Tx, ids: readonly string[]): Promise<void>;
  /** Puts them away; nothing is ever deleted. */
  archive(tx: Tx, ids: readonly string[], at: Date): Promise<void>;
};

/** The same for fields that another noun adds, by the id of what they belong to. */
export type ConfigExtensionStore = {
  key: string;
  /** Of what has none. */
  nothing: ConfigSpec;
  read(tx: Tx): Promise<Map<string, ConfigSpec>>;
  save(tx: Tx, rows: readonly SavedRow[]): Promise<void>;
  archived(tx: Tx, ids: readonly string[]): Promise<void>;
};

/**
 * A table of things with a slug. `columns` are its plain columns with their types in SQL, each a field of the spec by
 * the same name.
 */
export function configTable(table: ManagedTable, columns: Record<string, string>) {
  const name = Prisma.raw(`"${table}"`);
  const names = Object.keys(columns).map((column) => `"${column}"`);
  const owner = table === "Team" ? [] : ['"teamId"'];
  const written = ["id", "slug", ...owner, ...names];
  const types = ["id uuid", "slug text", ...owner.map((column) => `${column} uuid`), ...definitions(columns)];
  // Prisma keeps a list that was left out as null.
  const read = Object.entries(columns).map(([column, type]) =>
    type.endsWith("[]") ? `'${column}', coalesce("${column}", '{}')` : `'${column}', "${column}"`,
  );
  const updated = names.map((column) => `${column} = excluded.${column}`);

  return {
    read: (tx: Tx): Promise<ConfigRow[]> => tx.$queryRaw`
      select id, ${Prisma.raw(owner[0] ?? 'null::uuid as "teamId"')}, slug, "isManaged",
        "archivedAt" is not null as "isArchived",
        json_build_object(${Prisma.raw(read.join(", "))}) as spec
      from ${name}
      order by slug`,

    async save(tx: Tx, rows: readonly SavedRow[]): Promise<void> {
      const values = JSON.stringify(rows.map(({ id, teamId, slug, spec }) => ({ ...spec, id, teamId, slug })));
      await tx.$executeRaw`
        insert into ${name} (${Prisma.raw(written.join(", "))}, "isManaged")
        select ${Prisma.raw(written.join(", "))}, true
        from jsonb_to_recordset(${values}::jsonb) as given(${Prisma.raw(types.join(", "))})
        on conflict (id) do update
        set ${Prisma.raw([...updated, '"isManaged" = true', '"archivedAt" = null'].join(", "))}`;
    },

    async release(tx: Tx, ids: readonly string[]): Promise<void> {
      await tx.$executeRaw`update ${name} set "isManaged" = false where id = any(${[...ids]}::uuid[])`;
    },

    async archive(tx: Tx, ids: readonly string[], at: Date): Promise<void> {
      await tx.$executeRaw`
        update ${name} set "isManaged" = false, "archivedAt" = ${at} where id = any(${[...ids]}::uuid[])`;
    },
  };
}

function definitions(columns: Record<string, string>): string[] {
  return Object.entries(columns).map(([column, type]) => `"${column}" ${type}`);
}
