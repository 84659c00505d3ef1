import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { unlessTaken } from "#lib/db/unless-taken.ts";
import { type Result, refused } from "#lib/shared/result.ts";
import type { EnvironmentInput } from "./system-schema.ts";

const slugTaken = refused("slug", "Another environment has this short name.");

/** The team's environments and those shared by the instance (`teamId` null), with how many runs of this team each has had. */
export function listEnvironments(member: Member) {
  return db.environment.findMany({
    where: { OR: [{ teamId: member.teamId }, { teamId: null }] },
    include: { _count: { select: { runs: { where: { teamId: member.teamId, deletedAt: null } } } } },
    orderBy: [{ archivedAt: { sort: "desc", nulls: "first" } }, { name: "asc" }],
  });
}

export function createEnvironment(member: Member, input: EnvironmentInput): Promise<Result<{ id: string }>> {
  const data = { ...input, teamId: member.teamId };
  return unlessTaken(slugTaken, () => db.environment.create({ data, select: { id: true } }));
}

/** `count` is 0 when it is not the team's; shared environments are not a team's to change. */
export function updateEnvironment(
  member: Member,
  id: string,
  input: EnvironmentInput,
): Promise<Result<{ count: number }>> {
  return unlessTaken(slugTaken, () => db.environment.updateMany({ where: { id, teamId: member.teamId }, data: input }));
}

export async function archiveEnvironment(member: Member, id: string, archivedAt: Date | null): Promise<void> {
  await db.environment.updateMany({ where: { id, teamId: member.teamId }, data: { archivedAt } });
}
