import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import type { ManagedTable } from "./managed-tables.ts";

/**
 * Whether a headroom.yaml manages this row of the team, so that nobody changes it by hand. The row is held until the
 * transaction ends, and a file that is being applied is waited for.
 */
export async function isManagedRow(
  tx: Tx,
  table: Exclude<ManagedTable, "Team">,
  { id, teamId }: { id: string; teamId: string },
): Promise<boolean> {
  const name = Prisma.raw(`"${table}"`);
  // The table before the row, in the order of an apply.
  await tx.$executeRaw`lock table ${name} in row exclusive mode`;
  const rows = await tx.$queryRaw<{ isManaged: boolean }[]>`
    select "isManaged" from ${name} where id = ${id}::uuid and "teamId" = ${teamId}::uuid for no key update`;
  return rows[0]?.isManaged ?? false;
}

/** The same of the team itself. */
export async function isManagedTeam(tx: Tx, teamId: string): Promise<boolean> {
  await tx.$executeRaw`lock table "Team" in row exclusive mode`;
  const rows = await tx.$queryRaw<{ isManaged: boolean }[]>`
    select "isManaged" from "Team" where id = ${teamId}::uuid for no key update`;
  return rows[0]?.isManaged ?? false;
}
