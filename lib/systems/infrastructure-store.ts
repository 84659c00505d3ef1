import "server-only";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import { recordEdit } from "#lib/audit/record-edit-store.ts";
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
  return unlessTaken(slugTaken, () =>
    db.$transaction(async (tx) => {
      const { id } = await tx.infrastructure.create({ data, select: { id: true } });
      await recordAudit(tx, member, {
        action: "infrastructure.created",
        subject: input.name,
        details: { slug: input.slug },
      });
      return { id };
    }),
  );
}

/** `count` is 0 when it is not the team's. */
export function updateInfrastructure(
  member: Member,
  id: string,
  input: InfrastructureInput,
): Promise<Result<{ count: number }>> {
  return unlessTaken(slugTaken, () =>
    db.$transaction(async (tx) => {
      const before = await tx.infrastructure.findFirst({ where: { id, teamId: member.teamId } });
      if (!before) return { count: 0 };
      await recordEdit(tx, member, { action: "infrastructure.edited", subject: before.name, before, after: input });
      return tx.infrastructure.updateMany({ where: { id, teamId: member.teamId }, data: input });
    }),
  );
}

/** `null` brings it back. False when it is not the team's. */
export async function archiveInfrastructure(member: Member, id: string, archivedAt: Date | null): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const [changed] = await tx.infrastructure.updateManyAndReturn({
      where: { id, teamId: member.teamId },
      data: { archivedAt },
      select: { name: true },
    });
    const action = archivedAt ? "infrastructure.archived" : "infrastructure.restored";
    if (changed) await recordAudit(tx, member, { action, subject: changed.name });
    return changed !== undefined;
  });
}
