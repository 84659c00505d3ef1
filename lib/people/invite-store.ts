import "server-only";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import type { Admin, Member } from "#lib/auth/actor.ts";
import { newSecret, secretHash } from "#lib/auth/secret-hash.ts";
import { db, type Tx } from "#lib/db/client.ts";
import { configuration } from "#lib/shared/configuration.ts";
import { dayMs } from "#lib/shared/day-ms.ts";
import { ok, type Result } from "#lib/shared/result.ts";
import { addMember } from "./add-member-store.ts";
import { type Invited, invitationDays } from "./invitation.ts";
import type { InstanceInvitationInput, TeamInvitationInput } from "./invitation-schema.ts";
import { mayNotAnyMore } from "./may-not-any-more.ts";
import type { Role } from "./role.ts";
import { lockInvitations, lockPeople } from "./team-lock-store.ts";

/**
 * Invites to the member's team. Whoever has an account is in it at once; the others get a link each, which is in the
 * answer and nowhere else. An earlier open link of the same address ends. The answer is in the order of `emails`.
 */
export function inviteToTeam(
  member: Member,
  { emails, role }: TeamInvitationInput,
  now: Date,
): Promise<Result<Invited[]>> {
  return db.$transaction(async (tx) => {
    if (!(await lockPeople(tx, member))) return mayNotAnyMore;
    const invited: Invited[] = [];
    for (const email of emails) invited.push(await inviteOneToTeam(tx, member, email, role, now));
    return ok(invited);
  });
}

async function inviteOneToTeam(tx: Tx, member: Member, email: string, role: Role, now: Date): Promise<Invited> {
  const { teamId } = member;
  const account = await tx.user.findUnique({
    where: { email },
    select: { id: true, name: true, deactivatedAt: true, memberships: { where: { teamId }, select: { role: true } } },
  });
  if (!account) return makeLink(tx, member, { teamId, email, role, isAdmin: false }, now);
  const { name, deactivatedAt } = account;
  if (deactivatedAt) return { email, kind: "deactivated", name };
  await endOpenLinks(tx, teamId, email, now);
  const membership = account.memberships[0];
  if (membership) return { email, kind: "member", name, role: membership.role };
  await addMember(tx, member, { teamId, role, user: { id: account.id, name, email } });
  return { email, kind: "added", name };
}

/** Invites to the instance, without a team. Whoever has an account is left as they are. */
export function inviteToInstance(
  admin: Admin,
  { emails, isAdmin }: InstanceInvitationInput,
  now: Date,
): Promise<Invited[]> {
  return db.$transaction(async (tx) => {
    await lockInvitations(tx, admin);
    const invited: Invited[] = [];
    for (const email of emails) {
      const account = await tx.user.findUnique({ where: { email }, select: { name: true, deactivatedAt: true } });
      if (account) invited.push({ email, kind: account.deactivatedAt ? "deactivated" : "account", name: account.name });
      else invited.push(await makeLink(tx, admin, { teamId: null, email, role: null, isAdmin }, now));
    }
    return invited;
  });
}

type NewInvitation = { teamId: string | null; email: string; role: Role | null; isAdmin: boolean };

/** A new link; earlier ones of the same address end. The plain token is in its url alone. */
export async function makeLink(tx: Tx, actor: Member | Admin, invitation: NewInvitation, now: Date): Promise<Invited> {
  const { teamId, email, role, isAdmin } = invitation;
  await endOpenLinks(tx, teamId, email, now);
  const token = newSecret();
  const expiresAt = new Date(now.getTime() + invitationDays * dayMs);
  const { id } = await tx.invitation.create({
    data: { ...invitation, hash: secretHash(token), invitedById: actor.userId, expiresAt },
    select: { id: true },
  });
  const details = { role, isAdmin, expiresAt: expiresAt.toISOString() };
  await recordAudit(tx, actor, { action: "invitation.made", subject: email, details });
  return { email, kind: "link", id, url: `${configuration().url}/invitation/${token}`, expiresAt };
}

async function endOpenLinks(tx: Tx, teamId: string | null, email: string, now: Date): Promise<void> {
  await tx.invitation.updateMany({
    where: { teamId, email, acceptedAt: null, revokedAt: null },
    data: { revokedAt: now },
  });
}
