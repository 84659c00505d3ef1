import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { db, type Tx } from "#lib/db/client.ts";
import { unlessTaken } from "#lib/db/unless-taken.ts";
import { type Result, refused } from "#lib/shared/result.ts";
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

const dependencyNames = {
  dependencies: {
    select: {
      dependsOnService: { select: { id: true, slug: true, name: true, archivedAt: true } },
      infrastructure: { select: { id: true, slug: true, name: true, kind: true, archivedAt: true } },
    },
  },
} as const;

export function createService(
  member: Member,
  { dependsOn, ...facts }: ServiceInput,
): Promise<Result<{ slug: string }>> {
  return unlessTaken(slugTaken, () =>
    db.$transaction(async (tx) => {
      const service = await tx.service.create({ data: { ...facts, teamId: member.teamId } });
      await setDependencies(tx, member, service.id, dependsOn);
      return { slug: service.slug };
    }),
  );
}

/** The value is null when the service is not the team's. */
export function updateService(
  member: Member,
  id: string,
  { dependsOn, ...facts }: ServiceInput,
): Promise<Result<{ slug: string } | null>> {
  return unlessTaken(slugTaken, () =>
    db.$transaction(async (tx) => {
      const { count } = await tx.service.updateMany({ where: { id, teamId: member.teamId }, data: facts });
      if (count === 0) return null;
      await setDependencies(tx, member, id, dependsOn);
      return { slug: facts.slug };
    }),
  );
}

/** Archived services keep their tests, objectives and history; `null` brings one back. False when it is not the team's. */
export async function archiveService(member: Member, id: string, archivedAt: Date | null): Promise<boolean> {
  const { count } = await db.service.updateMany({ where: { id, teamId: member.teamId }, data: { archivedAt } });
  return count > 0;
}

/** Only what is the team's own is taken up: ids of others, and of the service itself, are passed over. */
async function setDependencies(
  tx: Tx,
  member: Member,
  serviceId: string,
  dependsOn: ServiceInput["dependsOn"],
): Promise<void> {
  const own = { teamId: member.teamId };
  const services = await tx.service.findMany({
    where: { ...own, id: { in: dependsOn.services, not: serviceId } },
    select: { id: true },
  });
  const infrastructure = await tx.infrastructure.findMany({
    where: { ...own, id: { in: dependsOn.infrastructure } },
    select: { id: true },
  });
  await tx.serviceDependency.deleteMany({ where: { serviceId } });
  await tx.serviceDependency.createMany({
    data: [
      ...services.map(({ id }) => ({ serviceId, dependsOnServiceId: id })),
      ...infrastructure.map(({ id }) => ({ serviceId, infrastructureId: id })),
    ],
  });
}
