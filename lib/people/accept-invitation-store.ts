import "server-only";
import { personActor } from "#lib/audit/audit-actor.ts";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import type { Person } from "#lib/auth/actor.ts";
import { hashPassword } from "#lib/auth/password.ts";
import type { Browser } from "#lib/auth/session-store.ts";
import { takeAttempt } from "#lib/auth/sign-in-throttle.ts";
import { startSession } from "#lib/auth/start-session.ts";
import { tooManyAttempts } from "#lib/auth/too-many-attempts.ts";
import { db, type Tx } from "#lib/db/client.ts";
import { unlessTaken } from "#lib/db/unless-taken.ts";
import { personText } from "#lib/shared/person-text.ts";
import { ok, type Refusal, type Result, refused } from "#lib/shared/result.ts";
import { addMember } from "./add-member-store.ts";
import { type FoundInvitation, findInvitation } from "./find-invitation-store.ts";
import type { InvitationAnswer } from "./invitation.ts";
import { refusalWords } from "./invitation-words.ts";
import { lockTeam } from "./team-lock-store.ts";

/** Where an invitation led to; null: the instance, without a team. */
type Joined = { teamSlug: string | null };

type NewPerson = { token: string; name: string; password: string };

/** Makes the account that an invitation is for, with its team and role, and signs it in. Of many at once one wins. */
export async function joinByInvitation(
  { token, name, password }: NewPerson,
  browser: Browser,
  now: Date,
): Promise<Result<Joined & { sessionId: string }>> {
  return throttled(token, browser.address, now, async () => {
    // Argon2 is dear: not for a link that leads nowhere.
    const { answer, invitation } = await findInvitation(token, null, now);
    if (!invitation || answer !== "join") return refusal(answer, invitation, null);
    const passwordHash = await hashPassword(password);
    const made = await unlessTaken(refusal("sign-in", invitation, null), () =>
      db.$transaction(async (tx) => {
        const claimed = await claim(tx, token, "join", null, now);
        if (!claimed.ok) return claimed;
        const { email, isAdmin } = claimed.value;
        const user = await tx.user.create({ data: { email, name, passwordHash, isAdmin }, select: { id: true } });
        await enter(tx, claimed.value, { userId: user.id, name, email, address: browser.address });
        const sessionId = await startSession(tx, { id: user.id, name, email }, { browser, by: "invitation", now });
        return ok({ sessionId, teamSlug: claimed.value.team?.slug ?? null });
      }),
    );
    return made.ok ? made.value : made;
  });
}

/** Takes a signed-in person into what they were invited to. A role that they got meanwhile by another way stays. */
export function acceptInvitation(person: Person, token: string, now: Date): Promise<Result<Joined>> {
  return throttled(token, person.address, now, () =>
    db.$transaction(async (tx) => {
      const claimed = await claim(tx, token, "accept", person.email, now);
      if (!claimed.ok) return claimed;
      if (claimed.value.isAdmin) await tx.user.update({ where: { id: person.userId }, data: { isAdmin: true } });
      await enter(tx, claimed.value, person);
      return ok({ teamSlug: claimed.value.team?.slug ?? null });
    }),
  );
}

/** Marks an invitation as accepted while nobody else can; the rules are asked with its row and its team held. */
async function claim(
  tx: Tx,
  token: string,
  wanted: InvitationAnswer,
  visitorEmail: string | null,
  now: Date,
): Promise<Result<FoundInvitation>> {
  const { invitation: seen } = await findInvitation(token, visitorEmail, now, tx);
  // The team first, as everybody who changes its people does.
  if (seen?.team) await lockTeam(tx, seen.team.id);
  if (seen) await tx.$executeRaw`select 1 from "Invitation" where "id" = ${seen.id}::uuid for update`;
  const { answer, invitation } = await findInvitation(token, visitorEmail, now, tx);
  if (!invitation || answer !== wanted) return refusal(answer, invitation, visitorEmail);
  await tx.invitation.update({ where: { id: invitation.id }, data: { acceptedAt: now } });
  return ok(invitation);
}

type Newcomer = { userId: string; name: string; email: string; address: string };

async function enter(tx: Tx, { team, role, isAdmin }: FoundInvitation, { userId, ...who }: Newcomer): Promise<void> {
  const { name, email, address } = who;
  const actor = personActor({ id: userId, name }, address, team?.id);
  await recordAudit(tx, actor, { action: "invitation.accepted", subject: personText(who), details: { role, isAdmin } });
  if (!team || !role) return;
  const membership = { teamId: team.id, userId };
  const isMember = (await tx.membership.count({ where: membership })) > 0;
  if (!isMember) await addMember(tx, actor, { teamId: team.id, role, user: { id: userId, name, email } });
}

function refusal(answer: InvitationAnswer, found: FoundInvitation | null, visitorEmail: string | null): Refusal {
  // What may be accepted in another way: the page has to be drawn anew.
  if (answer === "join" || answer === "accept") return refused("", "Something has changed meanwhile. Reload the page.");
  const { title, text } = refusalWords(answer, found && saidOf(found, visitorEmail));
  return refused("", `${title} ${text}`);
}

/** The words' own facts of an invitation. */
export function saidOf({ email, invitedBy, team, expiresAt }: FoundInvitation, visitorEmail: string | null) {
  return { email, inviterName: invitedBy.name, teamName: team?.name ?? null, expiresAt, visitorEmail };
}

/** An address that tries links that were never made has to wait; a right one never does. */
async function throttled<Value>(token: string, address: string, now: Date, accept: () => Promise<Result<Value>>) {
  const { invitation } = await findInvitation(token, null, now);
  if (invitation) return accept();
  const waitMs = await takeAttempt([`invitation:${address}`], now);
  return waitMs > 0 ? tooManyAttempts(waitMs) : refusal("unknown", null, null);
}
