import type { ServiceLine } from "#components/systems/service-table.tsx";
import type { NamedLink } from "#components/ui/link-list.tsx";
import { route } from "#components/ui/route.ts";
import type { listServices } from "#lib/systems/service-store.ts";

type Service = Awaited<ReturnType<typeof listServices>>[number];
type TeamPath = `/teams/${string}`;

export function serviceLine(service: Service, teamPath: TeamPath): ServiceLine {
  const { id, slug, name, tags, archivedAt } = service;
  return {
    id,
    name,
    tags,
    href: route(`${teamPath}/settings/services/${slug}`),
    dependsOn: dependencyLinks(service.dependencies, teamPath),
    tests: service.tests.map(({ test }) => ({ name: test.name, href: route(`${teamPath}/load-tests/${test.slug}`) })),
    isArchived: archivedAt !== null,
  };
}

/** The services and infrastructure that one depends on, by name. */
export function dependencyLinks(dependencies: Service["dependencies"], teamPath: TeamPath): NamedLink[] {
  return dependencies
    .flatMap(({ dependsOnService: service, infrastructure }): NamedLink[] => {
      if (service) {
        const href = route(`${teamPath}/settings/services/${service.slug}`);
        return [{ name: service.name, href, note: service.archivedAt ? "archived" : undefined }];
      }
      if (!infrastructure) return [];
      return [{ name: infrastructure.name, href: null, note: infrastructure.archivedAt ? "archived" : undefined }];
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, "en"));
}
