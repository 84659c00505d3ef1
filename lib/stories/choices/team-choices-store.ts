import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";

/** The teams that can be responsible for a story: the team itself first, then every team that everybody may read, by name. */
export async function listTeamChoices({ teamId }: Member): Promise<{ id: string; name: string }[]> {
  const teams = await db.team.findMany({
    where: { archivedAt: null, OR: [{ id: teamId }, { visibility: "open" }] },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return teams.toSorted((a, b) => Number(b.id === teamId) - Number(a.id === teamId));
}
