import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";

/** A condition for the people who may read a team: everybody where it is open, else its members and admins. */
export async function readersOfTeam(client: Pick<Tx, "team">, teamId: string): Promise<Prisma.UserWhereInput> {
  const team = await client.team.findUnique({ where: { id: teamId }, select: { visibility: true } });
  return team?.visibility === "open" ? {} : { OR: [{ isAdmin: true }, { memberships: { some: { teamId } } }] };
}
