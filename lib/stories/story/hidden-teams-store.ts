import "server-only";
import type { Member, TokenActor } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";

/** What a team is called to whom it is not to be known by name. */
export const hiddenTeamName = "a private team";

/** Which of these teams the reader may not read: they were named while everybody could, and are private by now. */
export async function hiddenTeams(
  reader: Member | TokenActor,
  ids: readonly (string | null)[],
): Promise<ReadonlySet<string>> {
  const others = [...new Set(ids)].filter((id) => id !== null && id !== reader.teamId);
  if (others.length === 0 || (reader.kind === "member" && reader.isAdmin)) return new Set();
  const own = reader.kind === "member" ? { NOT: { memberships: { some: { userId: reader.userId } } } } : {};
  const rows = await db.team.findMany({
    where: { id: { in: others.filter((id) => id !== null) }, visibility: "private", ...own },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}
