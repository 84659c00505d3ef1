import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";

const select = {
  id: true,
  slug: true,
  name: true,
  archivedAt: true,
  smallestEffectPct: true,
  smallestEffectPoints: true,
} as const;

/** A test whose figure a tactic is to move. */
export type TargetTest = NonNullable<Awaited<ReturnType<typeof findTargetTest>>>;

/** A test of the team, archived or not; null: it is not there. */
export function findTargetTest({ teamId }: Member, id: string) {
  return db.test.findFirst({ where: { id, teamId }, select });
}
