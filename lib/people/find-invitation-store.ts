import "server-only";
import { secretHash } from "#lib/auth/secret-hash.ts";
import { db, type Tx } from "#lib/db/client.ts";
import { type InvitationAnswer, invitationAnswer } from "./invitation.ts";
import { isVoid, maker } from "./invitation-maker-store.ts";

/** An invitation as whoever holds its link may see it. */
export type FoundInvitation = NonNullable<Awaited<ReturnType<typeof readInvitation>>>;

/** What a link is worth to a visitor (the address they are signed in with; null: signed out), and what it is for. */
export async function findInvitation(
  token: string,
  visitorEmail: string | null,
  now: Date,
  tx: Pick<Tx, "invitation" | "user"> = db,
): Promise<{ answer: InvitationAnswer; invitation: FoundInvitation | null }> {
  const invitation = await readInvitation(tx, token);
  const account = invitation && (await readAccount(tx, invitation.email));
  return { answer: invitationAnswer({ invitation, account, visitorEmail }, now), invitation };
}

async function readInvitation(tx: Pick<Tx, "invitation">, token: string) {
  const found = await tx.invitation.findUnique({
    where: { hash: secretHash(token) },
    select: {
      id: true,
      email: true,
      role: true,
      isAdmin: true,
      expiresAt: true,
      acceptedAt: true,
      revokedAt: true,
      team: { select: { id: true, slug: true, name: true, archivedAt: true } },
      invitedBy: maker,
    },
  });
  if (!found) return null;
  const { team } = found;
  return { ...found, isTeamArchived: team?.archivedAt != null, isVoid: isVoid(found.invitedBy, team?.id ?? null) };
}

async function readAccount(tx: Pick<Tx, "user">, email: string) {
  const account = await tx.user.findUnique({ where: { email }, select: { deactivatedAt: true } });
  return account && { isDeactivated: account.deactivatedAt !== null };
}
