import type { findService } from "#lib/systems/service-store.ts";
import { systemText } from "#lib/systems/system-text.ts";

/** "cart depends on 2 services and a database. 3 tests exercise it." */
export function serviceSentence(service: NonNullable<Awaited<ReturnType<typeof findService>>>): string {
  if (service.archivedAt) return `${service.name} is archived: its objectives judge no runs.`;
  const kinds = service.dependencies.flatMap(({ infrastructure }) => infrastructure?.kind ?? []);
  const parts = systemText(service.dependencies.length - kinds.length, kinds);
  return `${service.name} depends on ${parts || "nothing else"}. ${testsText(service.tests.length)}`;
}

function testsText(count: number): string {
  if (count === 0) return "No test exercises it.";
  return count === 1 ? "One test exercises it." : `${count} tests exercise it.`;
}
