import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { unlessTaken } from "#lib/db/unless-taken.ts";
import { type Result, refused } from "#lib/shared/result.ts";
import type { InfrastructureInput } from "./system-schema.ts";

const slugTaken = refused("slug", "Another piece of infrastructure of this team has this short name.");

/** The team's databases, caches, queues and third parties by name, archived ones last. */
export function listInfrastructure(member: Member) {
  return db.infrastructure.findMany({
    where: { teamId: member.teamId },
    include: {
      dependents: {
        select: { service: { select: { slug: true, name: true } } },
        where: { service: { archivedAt: null } },
        orderBy: { service: { name: "asc" } },
      },
    },
    orderBy: [{ archivedAt: { sort: "desc", nulls: "first" } }, { name: "asc" }],
  });
}

export function createInfrastructure(member: Member, input: InfrastructureInput): Promise<Result<{ id: string }>> {
  const data = { ...input, teamId: member.teamId };
  return unlessTaken(slugTaken, () => db.infrastructure.create({ data, select: { id: true } }));
}

/** `count` is 0 when it is not the team's. */
export function updateInfrastructure(
  member: Member,
  id: string,
  input: InfrastructureInput,
): Promise<Result<{ count: number }>> {
  return unlessTaken(slugTaken, () =>
    db.infrastructure.updateMany({ where: { id, teamId: member.teamId }, data: input }),
  );
}

/** `null` brings it back. False when it is not the team's. */
export async function archiveInfrastructure(member: Member, id: string, archivedAt: Date | null): Promise<boolean> {
  const { count } = await db.infrastructure.updateMany({ where: { id, teamId: member.teamId }, data: { archivedAt } });
  return count > 0;
}
