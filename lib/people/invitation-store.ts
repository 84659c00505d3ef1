import "server-only";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import type { Admin, Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { dayMs } from "#lib/shared/day-ms.ts";
import type { Invited, OpenInvitation } from "./invitation.ts";
import { isVoid, maker } from "./invitation-maker-store.ts";
import { makeLink } from "./invite-store.ts";
import { lockInvitations } from "./team-lock-store.ts";

const expiredAreListedForDays = 30;

/** A member has to do with the invitations to their team, an admin (as such) with those to the instance alone. */
function ofActor(actor: Member | Admin) {
  return { teamId: actor.kind === "member" ? actor.teamId : null };
}

const open = { acceptedAt: null, revokedAt: null };

/** Who was invited and has not come yet, by address; expired ones for another month. */
export async function listInvitations(actor: Member | Admin, now: Date): Promise<OpenInvitation[]> {
  const since = new Date(now.getTime() - expiredAreListedForDays * dayMs);
  const rows = await db.invitation.findMany({
    where: { ...ofActor(actor), ...open, expiresAt: { gt: since } },
    select: {
      id: true,
      email: true,
      role: true,
      isAdmin: true,
      teamId: true,
      expiresAt: true,
      invitedBy: maker,
    },
    orderBy: [{ email: "asc" }, { id: "asc" }],
  });
  return rows.map(({ teamId, invitedBy, ...row }) => {
    const state = row.expiresAt <= now ? "expired" : isVoid(invitedBy, teamId) ? "void" : "open";
    return { ...row, invitedBy: { name: invitedBy.name }, state };
  });
}

/** From now on its link leads nowhere. False when it is not there, or not open any more. */
export function revokeInvitation(actor: Member | Admin, id: string, now: Date): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const [revoked] = await tx.invitation.updateManyAndReturn({
      where: { id, ...ofActor(actor), ...open },
      data: { revokedAt: now },
      select: { email: true },
    });
    if (revoked) await recordAudit(tx, actor, { action: "invitation.revoked", subject: revoked.email });
    return revoked !== undefined;
  });
}

/** A new link for the same person, valid as long as a first one; the old link ends. Null when it is not open any more. */
export function renewInvitation(actor: Member | Admin, id: string, now: Date): Promise<Invited | null> {
  return db.$transaction(async (tx) => {
    await lockInvitations(tx, actor);
    const [old] = await tx.invitation.updateManyAndReturn({
      where: { id, ...ofActor(actor), ...open },
      data: { revokedAt: now },
      select: { teamId: true, email: true, role: true, isAdmin: true },
    });
    return old ? makeLink(tx, actor, old, now) : null;
  });
}
