import "server-only";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import { recordEdit } from "#lib/audit/record-edit-store.ts";
import type { Member } from "#lib/auth/actor.ts";
import { archiveRow } from "#lib/db/archive-row-store.ts";
import { db } from "#lib/db/client.ts";
import { isManagedRow } from "#lib/db/managed-row.ts";
import { refusedIfTaken } from "#lib/db/unless-taken.ts";
import { managedRefusal } from "#lib/shared/managed.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { refuseSharedSlug } from "./rival-slug-store.ts";
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
  const data = { ...input, teamId: member.teamId };
  return refusedIfTaken(slugTaken, () =>
    db.$transaction(async (tx) => {
      const shared = await refuseSharedSlug(tx, input.slug);
      if (shared) return shared;
      const { id } = await tx.environment.create({ data, select: { id: true } });
      await recordAudit(tx, member, {
        action: "environment.created",
        subject: input.name,
        details: { slug: input.slug },
      });
      return ok({ id });
    }),
  );
}

/** `count` is 0 when it is not the team's; shared environments are not a team's to change. */
export async function updateEnvironment(
  member: Member,
  id: string,
  input: EnvironmentInput,
): Promise<Result<{ count: number }>> {
  return refusedIfTaken(slugTaken, () =>
    db.$transaction(async (tx) => {
      if (await isManagedRow(tx, "Environment", { id, teamId: member.teamId })) return managedRefusal;
      const before = await tx.environment.findFirst({ where: { id, teamId: member.teamId } });
      if (!before) return ok({ count: 0 });
      const shared = await refuseSharedSlug(tx, input.slug);
      if (shared) return shared;
      await recordEdit(tx, member, { action: "environment.edited", subject: before.name, before, after: input });
      return ok(await tx.environment.updateMany({ where: { id, teamId: member.teamId }, data: input }));
    }),
  );
}

/** `null` brings it back. */
export function archiveEnvironment(member: Member, id: string, archivedAt: Date | null): Promise<Result<undefined>> {
  return archiveRow(member, { noun: "environment", id, archivedAt, refuseRestore: refuseSharedSlug });
}
