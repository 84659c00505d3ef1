import type { PickOption } from "#components/ui/pick-list.tsx";
import type { InfrastructureKind } from "#lib/systems/infrastructure-kind.ts";
import { kindNames } from "#lib/systems/system-text.ts";

type Named = { id: string; name: string; archivedAt: Date | null };
type Parts = { services: readonly Named[]; infrastructure: readonly (Named & { kind: InfrastructureKind })[] };

/** What a service may depend on, without what is archived unless it is chosen already. */
export function partOptions({ services, infrastructure }: Parts, chosen: readonly string[] = []): PickOption[] {
  const isOffered = ({ id, archivedAt }: Named) => archivedAt === null || chosen.includes(id);
  return [
    ...services.filter(isOffered).map(({ id, name }) => ({
      name: "dependsOn.services[]",
      value: id,
      label: name,
      hint: "service",
    })),
    ...infrastructure.filter(isOffered).map(({ id, name, kind }) => ({
      name: "dependsOn.infrastructure[]",
      value: id,
      label: name,
      hint: kindNames[kind],
    })),
  ];
}
