import "server-only";
import type { Member, Participant } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";

/** Whether somebody has the role still that they had when they began to follow a round; without one, whether they may read the team. */
export async function isStillMember({ teamId, userId, role }: Member): Promise<boolean> {
  const user = await db.user.findUnique({
    where: { id: userId, deactivatedAt: null },
    select: { isAdmin: true, memberships: { where: { teamId }, select: { role: true } } },
  });
  if (!user) return false;
  if (role !== null) return user.memberships[0]?.role === role;
  return user.isAdmin || (await db.team.count({ where: { id: teamId, visibility: "open" } })) > 0;
}

/** Whether a seat is still that of a guest, or of somebody in the team. */
export async function isStillSeated({ seatId, teamId }: Participant): Promise<boolean> {
  const ofMember = { user: { deactivatedAt: null, memberships: { some: { teamId } } } };
  return (await db.seat.count({ where: { id: seatId, OR: [{ userId: null }, ofMember] } })) > 0;
}
