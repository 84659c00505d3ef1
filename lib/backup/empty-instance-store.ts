import "server-only";
import { holdArtifactsInTransaction } from "#lib/artifacts/artifacts-lock-store.ts";
import type { Ask } from "./ask.ts";
import { ImportRefused } from "./import-refused.ts";
import { auditTable, setupTables } from "./left-out-tables.ts";
import { quoted, type Table } from "./table.ts";

/**
 * Makes this transaction the only one that writes: others wait until it ends, and read what was there before.
 * @throws ImportRefused while another import is under way
 */
export async function takeInstance(ask: Ask, tables: readonly Table[]): Promise<void> {
  const [turn] = await ask<{ mine: boolean }>(
    "select pg_try_advisory_xact_lock(hashtextextended('headroom/import', 0)) as mine",
  );
  if (!turn?.mine) throw new ImportRefused("busy", "Another import is under way. Wait until it has ended.");
  // An apply locks fewer tables, in another order: the one waits for the other before either begins.
  await ask("select pg_advisory_xact_lock(hashtextextended('headroom/apply-config', 0))::text");
  await ask(holdArtifactsInTransaction);
  await ask("set local idle_in_transaction_session_timeout = 0");
  await ask("set local statement_timeout = 0");
  const names = tables.filter(({ name }) => name !== auditTable).map(({ name }) => `public.${quoted(name)}`);
  await ask(`lock table ${names.join(", ")} in share row exclusive mode`);
}

/**
 * An import replaces what the setup or a headless first run made: admins, one team. Anything else is somebody's work.
 * @throws ImportRefused
 */
export async function requireEmptyInstance(ask: Ask, tables: readonly Table[]): Promise<void> {
  const counts = [
    ...tables
      .filter(({ name }) => name !== auditTable && !setupTables.some((each) => each === name))
      .map(({ name }) => count(name, "true", 0)),
    count("Team", "true", 1),
    count("User", 'not "isAdmin"', 0),
    count("Token", '"teamId" is not null', 0),
    count("Invitation", "true", 0),
  ];
  const found = await ask<{ name: string; rows: string }>(counts.join(" union all "));
  if (found.length === 0) return;
  const what = found.map(({ name, rows }) => `${name} ${rows}`).join(", ");
  throw new ImportRefused(
    "not-empty",
    `This Headroom is in use (rows: ${what}). An import replaces everything, so it needs a new one with nothing but its setup.`,
  );
}

function count(table: string, where: string, allowed: number): string {
  return `select '${table}' as name, count(*)::text as rows from public.${quoted(table)} where ${where} having count(*) > ${allowed}`;
}
