import "server-only";
import type { Admin } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { managedTables } from "#lib/db/managed-tables.ts";

export type ConfigState = {
  /** Null: never. */
  configuredAt: Date | null;
  /** A person, a token or a file. */
  configuredBy: string;
  /** How many things a file manages now. */
  managed: number;
};

/** When a headroom.yaml was last applied, by whom, and how much it manages. */
export async function getConfigState(_admin: Admin): Promise<ConfigState> {
  const instance = await db.instance.findUnique({
    where: { id: 1 },
    select: { configuredAt: true, configuredBy: true },
  });
  const rows = Prisma.raw(managedTables.map((table) => `select "isManaged" from "${table}"`).join(" union all "));
  const [{ managed = 0 } = {}] = await db.$queryRaw<{ managed?: number }[]>`
    select (count(*) filter (where "isManaged"))::int as managed from (${rows}) as declared`;
  return { configuredAt: instance?.configuredAt ?? null, configuredBy: instance?.configuredBy ?? "", managed };
}
