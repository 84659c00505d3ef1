import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";

/**
 * A condition for the people whom a member can name in a story: who may read the team, of those whom the member may know of. Who is in private teams
 * of others alone is nobody that they may know of.
 */
export async function whomMemberSees({ teamId, userId, isAdmin }: Member) {
  const { visibility } = await db.team.findUniqueOrThrow({ where: { id: teamId }, select: { visibility: true } });
  if (visibility !== "open") return { OR: [{ isAdmin: true }, { memberships: { some: { teamId } } }] };
  if (isAdmin) return {};
  const readable = { OR: [{ visibility: "open" as const }, { memberships: { some: { userId } } }] };
  return { OR: [{ id: userId }, { isAdmin: true }, { memberships: { some: { team: readable } } }] };
}
