import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import type { SessionState } from "#lib/office-hours/queue/slot.ts";
import type { OfficeHours } from "#lib/office-hours/series/office-hours.ts";
import { occurrencesFrom } from "#lib/office-hours/series/rhythm.ts";
import { findSessionState } from "./session-state-store.ts";

/** A sitting can go on for so long past its end while somebody still talks. */
const overtimeMs = 2 * 3_600_000;

/** The sitting that is held now, or the next one: one that was closed is over, also before its time; one that is open goes on past it. */
export async function findNextSitting(member: Member, officeHours: OfficeHours, now: Date): Promise<SessionState> {
  const sittings = occurrencesFrom(officeHours, new Date(now.getTime() - overtimeMs), 3);
  let next: SessionState | null = null;
  for (const sitting of sittings) {
    next = await findSessionState(member, officeHours, sitting, now);
    const goesOn = sitting.endsAt > now || next.openedAt !== null;
    if (goesOn && next.closedAt === null) return next;
  }
  if (!next) throw new Error("office hours have always a next sitting");
  return next;
}
