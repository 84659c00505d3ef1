import "server-only";
import type { Tx } from "#lib/db/client.ts";

/** What every notice about office hours holds: how they are called, and where it leads. */
export async function noticeOf(tx: Tx, officeHoursId: string): Promise<{ name: string; href: string }> {
  const { name, team } = await tx.officeHours.findUniqueOrThrow({
    where: { id: officeHoursId },
    select: { name: true, team: { select: { slug: true } } },
  });
  return { name, href: `/teams/${team.slug}/office-hours/${officeHoursId}` };
}
