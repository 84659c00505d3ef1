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
import { refuseCycle } from "./dependency-cycles-store.ts";
import { refuseInfrastructureSlug } from "./rival-slug-store.ts";
import { dependencyNames, setDependencies } from "./service-dependencies-store.ts";
import type { ServiceInput } from "./system-schema.ts";

const slugTaken = refused("slug", "Another service of this team has this short name.");

const openTests = {
  select: { test: { select: { id: true, slug: true, name: true } } },
  where: { test: { archivedAt: null } },
  orderBy: { test: { name: "asc" } },
} as const;

/** The team's services by name, archived ones last, with what they depend on and the tests that exercise them. */
export function listServices(member: Member) {
  return db.service.findMany({
    where: { teamId: member.teamId },
    include: { ...dependencyNames, tests: openTests },
    orderBy: [{ archivedAt: { sort: "desc", nulls: "first" } }, { name: "asc" }],
  });
}

/** Names only, for choosing and finding; without archived ones. */
export function listServiceNames(member: Member) {
  return db.service.findMany({
    where: { teamId: member.teamId, archivedAt: null },
    select: { id: true, slug: true, name: true },
    orderBy: { name: "asc" },
  });
}

/** A service of the team with what it depends on, what depends on it and the tests that exercise it. */
export function findService(member: Member, slug: string) {
  return db.service.findUnique({
    where: { teamId_slug: { teamId: member.teamId, slug } },
    include: {
      ...dependencyNames,
      dependents: {
        select: { service: { select: { slug: true, name: true } } },
        where: { service: { archivedAt: null } },
      },
      tests: openTests,
      objectives: { orderBy: { position: "asc" } },
    },
  });
}

export function createService(
  member: Member,
  { dependsOn, ...facts }: ServiceInput,
): Promise<Result<{ slug: string }>> {
  return refusedIfTaken(slugTaken, () =>
    db.$transaction(async (tx) => {
      const rival = await refuseInfrastructureSlug(tx, member, facts.slug);
      if (rival) return rival;
      const service = await tx.service.create({ data: { ...facts, teamId: member.teamId } });
      await setDependencies(tx, member, service.id, dependsOn);
      const { slug, name } = service;
      await recordAudit(tx, member, { action: "service.created", subject: name, details: { slug } });
      return ok({ slug });
    }),
  );
}

/** The value is null when the service is not the team's. */
export function updateService(
  member: Member,
  id: string,
  { dependsOn, ...facts }: ServiceInput,
): Promise<Result<{ slug: string } | null>> {
  return refusedIfTaken(slugTaken, () =>
    db.$transaction(async (tx) => {
      if (await isManagedRow(tx, "Service", { id, teamId: member.teamId })) return managedRefusal;
      const before = await tx.service.findFirst({ where: { id, teamId: member.teamId } });
      if (!before) return ok(null);
      const refusal =
        (await refuseInfrastructureSlug(tx, member, facts.slug)) ??
        (await refuseCycle(
          tx,
          member,
          id,
          dependsOn.services.filter((service) => service !== id),
        ));
      if (refusal) return refusal;
      await tx.service.update({ where: { id }, data: facts });
      const named = await setDependencies(tx, member, id, dependsOn);
      await recordEdit(tx, member, {
        action: "service.edited",
        subject: before.name,
        before: { ...before, dependsOn: named.before },
        after: { ...facts, dependsOn: named.after },
      });
      return ok({ slug: facts.slug });
    }),
  );
}

/** Archived services keep their tests, objectives and history; `null` brings one back. */
export function archiveService(member: Member, id: string, archivedAt: Date | null): Promise<Result<undefined>> {
  const refuseRestore = (tx: Tx, slug: string) => refuseInfrastructureSlug(tx, member, slug);
  return archiveRow(member, { noun: "service", id, archivedAt, refuseRestore });
}
