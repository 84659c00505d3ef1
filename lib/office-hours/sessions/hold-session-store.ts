import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { OfficeSession } from "#lib/db/generated/client.ts";
import { shownOf } from "../series/office-hours-store.ts";
import { hostOf, isOccurrence } from "../series/rhythm.ts";

type Sitting = { officeHoursId: string; startsAt: Date };

/**
 * The row of a sitting, made where there is none; until the transaction ends nobody else changes its queue. Null: the team has no such office hours,
 * or they are not held then.
 */
export async function holdSession(
  tx: Tx,
  { teamId }: { teamId: string },
  { officeHoursId, startsAt }: Sitting,
): Promise<OfficeSession | null> {
  const row = await tx.officeHours.findFirst({
    where: { id: officeHoursId, teamId },
    include: { hosts: { orderBy: { position: "asc" }, select: { user: { select: { id: true, name: true } } } } },
  });
  if (!row) return null;
  const where = { officeHoursId_startsAt: { officeHoursId, startsAt } };
  const series = shownOf(row);
  if (series.archivedAt === null && isOccurrence(series, startsAt)) {
    const host = hostOf(series.hosts, series, startsAt);
    const endsAt = new Date(startsAt.getTime() + series.durationMinutes * 60_000);
    const made = { officeHoursId, teamId, startsAt, endsAt, hostId: host?.id ?? null, hostName: host?.name ?? "" };
    await tx.officeSession.createMany({ data: [made], skipDuplicates: true });
  }
  await tx.$queryRaw`
    SELECT 1 FROM "OfficeSession" WHERE "officeHoursId" = ${officeHoursId}::uuid AND "startsAt" = ${startsAt} FOR UPDATE`;
  return tx.officeSession.findUnique({ where });
}

/** The session of a slot of the team, held in the same way. */
export async function holdSessionOf(tx: Tx, { teamId }: { teamId: string }, slotId: string) {
  const slot = await tx.officeSlot.findFirst({ where: { id: slotId, teamId }, select: { sessionId: true } });
  if (!slot) return null;
  await tx.$queryRaw`SELECT 1 FROM "OfficeSession" WHERE "id" = ${slot.sessionId}::uuid FOR UPDATE`;
  const found = await tx.officeSlot.findUnique({ where: { id: slotId }, include: { session: true } });
  return found && { slot: found, session: found.session };
}
