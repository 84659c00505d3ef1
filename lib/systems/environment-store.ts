import "server-only";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import { recordEdit } from "#lib/audit/record-edit-store.ts";
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

/** Names only, for choosing; without archived ones. */
export function listEnvironmentNames(member: Member) {
  return db.environment.findMany({
    where: { archivedAt: null, OR: [{ teamId: member.teamId }, { teamId: null }] },
    select: { id: true, slug: true, name: true },
    orderBy: { name: "asc" },
  });
}

export async function createEnvironment(member: Member, input: EnvironmentInput): Promise<Result<{ id: string }>> {
  if (await isShared(input.slug)) return slugTaken;
  const data = { ...input, teamId: member.teamId };
  return unlessTaken(slugTaken, () =>
    db.$transaction(async (tx) => {
      const { id } = await tx.environment.create({ data, select: { id: true } });
      await recordAudit(tx, member, {
        action: "environment.created",
        subject: input.name,
        details: { slug: input.slug },
      });
      return { id };
    }),
  );
}

/** `count` is 0 when it is not the team's; shared environments are not a team's to change. */
export async function updateEnvironment(
  member: Member,
  id: string,
  input: EnvironmentInput,
): Promise<Result<{ count: number }>> {
  if (await isShared(input.slug)) return slugTaken;
  return unlessTaken(slugTaken, () =>
    db.$transaction(async (tx) => {
      const before = await tx.environment.findFirst({ where: { id, teamId: member.teamId } });
      if (!before) return { count: 0 };
      await recordEdit(tx, member, { action: "environment.edited", subject: before.name, before, after: input });
      return tx.environment.updateMany({ where: { id, teamId: member.teamId }, data: input });
    }),
  );
}

/** `null` brings it back. False when it is not the team's. */
export async function archiveEnvironment(member: Member, id: string, archivedAt: Date | null): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const [changed] = await tx.environment.updateManyAndReturn({
      where: { id, teamId: member.teamId },
      data: { archivedAt },
      select: { name: true },
    });
    const action = archivedAt ? "environment.archived" : "environment.restored";
    if (changed) await recordAudit(tx, member, { action, subject: changed.name });
    return changed !== undefined;
  });
}

/** An upload names an environment without saying whose: the team's own must not hide a shared one. */
async function isShared(slug: string): Promise<boolean> {
  return (await db.environment.count({ where: { teamId: null, slug } })) > 0;
}
