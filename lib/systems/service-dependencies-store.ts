import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import type { Tx } from "#lib/db/client.ts";
import type { ServiceInput } from "./system-schema.ts";

/** What to read of a service so that what it depends on can be named. */
export const dependencyNames = {
  dependencies: {
    select: {
      dependsOnService: { select: { id: true, slug: true, name: true, archivedAt: true } },
      infrastructure: { select: { id: true, slug: true, name: true, kind: true, archivedAt: true } },
    },
  },
} as const;

/**
 * Sets what a service depends on; returns the names before and after. Only what is the team's own is taken up: ids of
 * others, and of the service itself, are passed over.
 */
export async function setDependencies(
  tx: Tx,
  member: Member,
  serviceId: string,
  dependsOn: ServiceInput["dependsOn"],
): Promise<{ before: string[]; after: string[] }> {
  const own = { teamId: member.teamId };
  const services = await tx.service.findMany({
    where: { ...own, id: { in: dependsOn.services, not: serviceId } },
    select: { id: true, name: true },
  });
  const infrastructure = await tx.infrastructure.findMany({
    where: { ...own, id: { in: dependsOn.infrastructure } },
    select: { id: true, name: true },
  });
  const before = await tx.serviceDependency.findMany({
    where: { serviceId },
    select: dependencyNames.dependencies.select,
  });
  await tx.serviceDependency.deleteMany({ where: { serviceId } });
  await tx.serviceDependency.createMany({
    data: [
      ...services.map(({ id }) => ({ serviceId, dependsOnServiceId: id })),
      ...infrastructure.map(({ id }) => ({ serviceId, infrastructureId: id })),
    ],
  });
  return {
    before: namesOf(before.flatMap(({ dependsOnService, infrastructure: part }) => dependsOnService ?? part ?? [])),
    after: namesOf([...services, ...infrastructure]),
  };
}

function namesOf(parts: { name: string }[]): string[] {
  return parts.map(({ name }) => name).toSorted();
}
