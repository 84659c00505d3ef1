import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { readersOfTeam } from "#lib/auth/readers-of-team.ts";
import { db } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";

/**
 * A condition for the people whom a member can name in a story: who may read the team, of those whom the member may know of. Who is in private teams
 * of others alone is nobody that they may know of.
 */
export async function whomMemberSees({ teamId, userId, isAdmin }: Member): Promise<Prisma.UserWhereInput> {
  const readers = await readersOfTeam(db, teamId);
  if (isAdmin || Object.keys(readers).length > 0) return readers;
  const readable = { OR: [{ visibility: "open" as const }, { memberships: { some: { userId } } }] };
  return { OR: [{ id: userId }, { isAdmin: true }, { memberships: { some: { team: readable } } }] };
}
