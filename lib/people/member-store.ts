import "server-only";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import type { Member } from "#lib/auth/actor.ts";
import { db, type Tx } from "#lib/db/client.ts";
import { gone } from "#lib/shared/gone.ts";
import { personText } from "#lib/shared/person-text.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { leavesNoLead } from "./last-lead.ts";
import { mayNotAnyMore } from "./may-not-any-more.ts";
import { byRoleAndName, type Role } from "./role.ts";
import { lockPeople } from "./team-lock-store.ts";

export type TeamMember = {
  userId: string;
  name: string;
  email: string;
  role: Role;
  isDeactivated: boolean;
  since: Date;
};

/** Who is in the team: leads first, then by name. */
export function listMembers({ teamId }: Member): Promise<TeamMember[]> {
  return membersOf(db, teamId);
}

async function membersOf(tx: Pick<Tx, "membership">, teamId: string): Promise<TeamMember[]> {
  const rows = await tx.membership.findMany({
    where: { teamId },
    select: {
      userId: true,
      role: true,
      createdAt: true,
      user: { select: { name: true, email: true, deactivatedAt: true } },
    },
  });
  const members = rows.map(({ userId, role, createdAt, user: { name, email, deactivatedAt } }) => {
    return { userId, name, email, role, isDeactivated: deactivatedAt !== null, since: createdAt };
  });
  return members.toSorted(byRoleAndName);
}

/** In force with that person's next request. The answer holds the role they had. */
export function changeRole(
  member: Member,
  { userId, role }: { userId: string; role: Role },
): Promise<Result<{ from: Role }>> {
  return changeMembership(member, userId, role, async (tx, { role: from, ...who }) => {
    if (role === from) return;
    await tx.membership.update({ where: { teamId_userId: { teamId: member.teamId, userId } }, data: { role } });
    const details = { from, to: role };
    await recordAudit(tx, member, { action: "membership.role-changed", subject: personText(who), details });
  });
}

/** In force with that person's next request; what they did in the team stays. The answer holds the role they had. */
export function removeMember(member: Member, userId: string): Promise<Result<{ from: Role }>> {
  return changeMembership(member, userId, null, async (tx, { role, ...who }) => {
    await tx.membership.delete({ where: { teamId_userId: { teamId: member.teamId, userId } } });
    const details = { role, ...(userId === member.userId && { left: true }) };
    await recordAudit(tx, member, { action: "membership.removed", subject: personText(who), details });
  });
}

/** Changes one membership of the team while nobody else changes another. A team keeps a lead, but for an admin's repairs. */
function changeMembership(
  member: Member,
  userId: string,
  becomes: Role | null,
  change: (tx: Tx, target: TeamMember) => Promise<void>,
): Promise<Result<{ from: Role }>> {
  return db.$transaction(async (tx) => {
    if (!(await lockPeople(tx, member))) return mayNotAnyMore;
    const members = await membersOf(tx, member.teamId);
    const target = members.find((one) => one.userId === userId);
    if (!target) return gone("member");
    if (!member.isAdmin && leavesNoLead(members, userId, becomes)) return needsLead(target.name);
    await change(tx, target);
    return ok({ from: target.role });
  });
}

function needsLead(name: string) {
  return refused("", `${name} is the only lead, and a team needs one. Make somebody else a lead first.`);
}
