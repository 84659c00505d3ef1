import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import type { Slot } from "#lib/office-hours/queue/slot.ts";

/** A sitting that somebody brought a story to, or that it came of. `outcome` null: they still wait, or talk. */
export type BroughtTo = {
  id: string;
  officeHoursId: string;
  name: string;
  startsAt: Date;
  timeZone: string;
  by: string;
  outcome: Slot["outcome"];
};

const mostShown = 20;

/** The sittings of office hours at which a story was talked about, or will be, the newest first; not those that somebody left before their turn. */
export async function listBroughtTo({ teamId }: Member, storyId: string): Promise<BroughtTo[]> {
  const rows = await db.officeSlot.findMany({
    where: {
      teamId,
      OR: [{ storyId }, { outcomeStoryId: storyId }],
      NOT: { state: "ended", outcome: "left" },
    },
    orderBy: [{ session: { startsAt: "desc" } }, { id: "desc" }],
    take: mostShown,
    select: {
      id: true,
      name: true,
      outcome: true,
      session: {
        select: { startsAt: true, officeHours: { select: { id: true, name: true, timeZone: true } } },
      },
    },
  });
  return rows.map(({ id, name: by, outcome, session: { startsAt, officeHours } }) => ({
    id,
    by,
    outcome,
    startsAt,
    officeHoursId: officeHours.id,
    name: officeHours.name,
    timeZone: officeHours.timeZone,
  }));
}
