import "server-only";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import { recordEdit } from "#lib/audit/record-edit-store.ts";
import type { Member } from "#lib/auth/actor.ts";
import { archiveRow } from "#lib/db/archive-row-store.ts";
import { db, type Tx } from "#lib/db/client.ts";
import { isManagedRow } from "#lib/db/managed-row.ts";
import { refusedIfTaken } from "#lib/db/unless-taken.ts";
import { managedRefusal } from "#lib/shared/managed.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { refuseServiceSlug } from "./rival-slug-store.ts";
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
  return refusedIfTaken(slugTaken, () =>
    db.$transaction(async (tx) => {
      const rival = await refuseServiceSlug(tx, member, input.slug);
      if (rival) return rival;
      const { id } = await tx.infrastructure.create({ data, select: { id: true } });
      await recordAudit(tx, member, {
        action: "infrastructure.created",
        subject: input.name,
        details: { slug: input.slug },
      });
      return ok({ id });
    }),
  );
}

/** `count` is 0 when it is not the team's. */
export function updateInfrastructure(
  member: Member,
  id: string,
  input: InfrastructureInput,
): Promise<Result<{ count: number }>> {
  return refusedIfTaken(slugTaken, () =>
    db.$transaction(async (tx) => {
      if (await isManagedRow(tx, "Infrastructure", { id, teamId: member.teamId })) return managedRefusal;
      const before = await tx.infrastructure.findFirst({ where: { id, teamId: member.teamId } });
      if (!before) return ok({ count: 0 });
      const rival = await refuseServiceSlug(tx, member, input.slug);
      if (rival) return rival;
      await recordEdit(tx, member, { action: "infrastructure.edited", subject: before.name, before, after: input });
      return ok(await tx.infrastructure.updateMany({ where: { id, teamId: member.teamId }, data: input }));
    }),
  );
}

/** `null` brings it back. */
export function archiveInfrastructure(member: Member, id: string, archivedAt: Date | null): Promise<Result<undefined>> {
  const refuseRestore = (tx: Tx, slug: string) => refuseServiceSlug(tx, member, slug);
  return archiveRow(member, { noun: "infrastructure", id, archivedAt, refuseRestore });
}
