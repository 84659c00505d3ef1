import type { TestLine } from "#components/load-tests/test-table.tsx";
import { route } from "#components/ui/route.ts";
import type { listTests } from "#lib/load-tests/tests/test-list-store.ts";
import { stageWords } from "./stage-words.ts";

type ListedTest = Awaited<ReturnType<typeof listTests>>[number];

/** A test in the words of the list. */
export function testLine(test: ListedTest, teamPath: `/teams/${string}`): TestLine {
  const { id, slug, name, kind, path, environment, services, runs, latest, archivedAt } = test;
  const testPath = `${teamPath}/load-tests/${slug}` as const;
  return {
    id,
    name,
    href: route(testPath),
    kind: path === "happy" ? kind : `${kind}, ${path} path`,
    environment,
    services: services.map((service) => ({
      name: service.name,
      href: route(`${teamPath}/settings/services/${service.slug}`),
    })),
    latest: latest && {
      href: route(`${testPath}/runs/${latest.number}`),
      number: latest.number,
      startedAt: latest.startedAt,
      verdict: latest.verdict,
      stage: stageWords[latest.status],
    },
    runs,
    isArchived: archivedAt !== null,
  };
}
