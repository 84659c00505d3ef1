import "server-only";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import type { CalendarReader, Member } from "#lib/auth/actor.ts";
import { newSecret, secretHash } from "#lib/auth/secret-hash.ts";
import { db } from "#lib/db/client.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok, type Result } from "#lib/shared/result.ts";
import type { OfficeHours } from "../series/office-hours.ts";
import { findOfficeHours } from "../series/office-hours-store.ts";

/** Makes the address of a calendar feed; the one before leads nowhere from then on. Its token is in the answer and nowhere else. */
export function makeFeed(member: Member, id: string): Promise<Result<{ token: string }>> {
  return db.$transaction(async (tx) => {
    const found = await tx.officeHours.findFirst({ where: { id, teamId: member.teamId }, select: { name: true } });
    if (!found) return gone("page of office hours");
    const token = newSecret();
    await tx.officeHours.update({ where: { id }, data: { feedHash: secretHash(token) } });
    await recordAudit(tx, member, { action: "office-hours.feed-made", subject: found.name });
    return ok({ token });
  });
}

export function revokeFeed(member: Member, id: string): Promise<Result<undefined>> {
  return db.$transaction(async (tx) => {
    const found = await tx.officeHours.findFirst({ where: { id, teamId: member.teamId }, select: { name: true } });
    if (!found) return gone("page of office hours");
    await tx.officeHours.update({ where: { id }, data: { feedHash: null } });
    await recordAudit(tx, member, { action: "office-hours.feed-revoked", subject: found.name });
    return ok();
  });
}

/** What the feed of this reader shows. */
export function findFeed(reader: CalendarReader): Promise<OfficeHours | null> {
  return findOfficeHours(reader, reader.officeHoursId);
}
