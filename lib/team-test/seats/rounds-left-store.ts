import "server-only";
import type { Person } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { dayMs } from "#lib/shared/day-ms.ts";

const most = 3;

/** The rounds that somebody had a seat in and that were closed within a day, in teams that they are in still; the last first. */
export async function listRoundsLeft({ userId }: Person, now: Date) {
  const rounds = await db.round.findMany({
    where: {
      closedAt: { gt: new Date(now.getTime() - dayMs) },
      seats: { some: { userId } },
      team: { memberships: { some: { userId } } },
    },
    select: { number: true, setName: true, closedAt: true, team: { select: { slug: true, name: true } } },
    orderBy: { closedAt: "desc" },
    take: most,
  });
  return rounds.map(({ number, setName, closedAt, team }) => ({
    number,
    setName,
    closedAt: closedAt ?? now,
    teamSlug: team.slug,
    teamName: team.name,
  }));
}
