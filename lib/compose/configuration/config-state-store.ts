import "server-only";
import type { Admin } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";

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
  const [{ managed = 0 } = {}] = await db.$queryRaw<{ managed?: number }[]>`
    select ((select count(*) from "Team" where "isManaged")
      + (select count(*) from "Environment" where "isManaged")
      + (select count(*) from "Infrastructure" where "isManaged")
      + (select count(*) from "Service" where "isManaged")
      + (select count(*) from "Test" where "isManaged"))::int as managed`;
  return { configuredAt: instance?.configuredAt ?? null, configuredBy: instance?.configuredBy ?? "", managed };
}
