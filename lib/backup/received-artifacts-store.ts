import "server-only";
import type { Ask } from "./ask.ts";
import { selectArtifacts } from "./row-sql.ts";
import type { Table } from "./table.ts";

/** Makes room in the transaction to remember which files came: there may be a million. */
export async function openNotes(ask: Ask): Promise<void> {
  await ask(
    `create temp table received_artifacts ("storeKey" text primary key, bytes bigint, sha256 text) on commit drop`,
  );
}

export async function noteArtifact(ask: Ask, file: { storeKey: string; bytes: number; sha256: string }): Promise<void> {
  await ask("insert into received_artifacts values ($1, $2::bigint, $3)", [
    file.storeKey,
    String(file.bytes),
    file.sha256,
  ]);
}

/** Keys of files that came without a row, of rows without a file, and of files that are not what their row says. */
export async function findFaultyArtifacts(ask: Ask, tables: readonly Table[]): Promise<string[]> {
  const rows = await ask<{ key: string }>(`
    select coalesce(f."storeKey", r."storeKey") as key
    from received_artifacts f full join (${selectArtifacts(tables)}) r on r."storeKey" = f."storeKey"
    where (f."storeKey", f.bytes, f.sha256) is distinct from (r."storeKey", r.bytes, r.sha256)
    order by 1`);
  return rows.map(({ key }) => key);
}
