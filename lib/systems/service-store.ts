import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { db, type Tx } from "#lib/db/client.ts";
import { unlessTaken } from "#lib/db/unless-taken.ts";
import { type Result, refused } from "#lib/shared/result.ts";
import type { ServiceInput } from "./system-schema.ts";

const slugTaken = refused("slug", "Another service of this team has this short name.");

/** The team's services by name, archived ones last. */
export function listServices(member: Member) {
  return db.service.findMany({
    where: { teamId: member.teamId },
    include: dependencyNames,
    orderBy: [{ archivedAt: { sort: "desc", nulls: "first" } }, { name: "asc" }],
  });
}
export type ListedService = Awaited<ReturnType<typeof listServices>>[number];

/** A service of the team with what it depends on, what depends on it and the tests that exercise it. */
export function findService(member: Member, slug: string) {
  return db.service.findUnique({
    where: { teamId_slug: { teamId: member.teamId, slug } },
    include: {
      ...dependencyNames,
      dependents: { select: { service: { select: { slug: true, name: true } } } },
      tests: { select: { test: { select: { slug: true, name: true } } }, where: { test: { archivedAt: null } } },
      objectives: { orderBy: { position: "asc" } },
    },
  });
}

const dependencyNames = {
  dependencies: {
    select: {
      dependsOnService: { select: { id: true, slug: true, name: true } },
      infrastructure: { select: { id: true, slug: true, name: true, kind: true } },
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

/** Archived services keep their tests, objectives and history; `archivedAt: null` brings one back. */
export async function archiveService(member: Member, id: string, archivedAt: Date | null): Promise<void> {
  await db.service.updateMany({ where: { id, teamId: member.teamId }, data: { archivedAt } });
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
