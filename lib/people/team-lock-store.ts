import "server-only";
import type { Admin, Member } from "#lib/auth/actor.ts";
import { permissionsOf } from "#lib/auth/permissions.ts";
import type { Tx } from "#lib/db/client.ts";

/** Holds a team's people until the transaction ends: of two changes at once, one waits and sees what the other did. */
export async function lockTeam(tx: Tx, teamId: string): Promise<void> {
  await tx.$executeRaw`select 1 from "Team" where "id" = ${teamId}::uuid for no key update`;
}

/** Holds the team's people for somebody who changes them; false when they may not any more. */
export async function lockPeople(tx: Tx, { teamId, userId, isAdmin }: Member): Promise<boolean> {
  await lockTeam(tx, teamId);
  const team = await tx.team.findUnique({
    where: { id: teamId },
    select: { archivedAt: true, memberships: { where: { userId }, select: { role: true } } },
  });
  if (!team) return false;
  const role = team.memberships[0]?.role ?? null;
  return permissionsOf({ isAdmin, role, isOpen: false, isArchived: team.archivedAt !== null }).has("people:edit");
}

/** Holds the invitations that an actor has to do with. */
export async function lockInvitations(tx: Tx, actor: Member | Admin): Promise<void> {
  if (actor.kind === "member") return lockTeam(tx, actor.teamId);
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('invitations to the instance', 0))`;
}
