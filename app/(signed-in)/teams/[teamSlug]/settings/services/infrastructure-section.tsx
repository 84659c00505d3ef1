import { EditInfrastructure } from "#components/systems/edit-infrastructure.tsx";
import { InfrastructureTable } from "#components/systems/infrastructure-table.tsx";
import { ArchiveButton } from "#components/ui/archive-button.tsx";
import { ManagedMark } from "#components/ui/managed.tsx";
import { route } from "#components/ui/route.ts";
import { SectionHead } from "#components/ui/section-head.tsx";
import type { Member } from "#lib/auth/actor.ts";
import type { listInfrastructure } from "#lib/systems/infrastructure-store.ts";
import { archiveInfrastructureAction, updateInfrastructureAction } from "./actions.ts";

type InfrastructureSectionProps = {
  infrastructure: Awaited<ReturnType<typeof listInfrastructure>>;
  member: Member;
};

/** What services stand on, each with its acts for those who may. */
export function InfrastructureSection({ infrastructure, member }: InfrastructureSectionProps) {
  const { teamSlug, permissions } = member;
  const mayEdit = permissions.has("systems:edit");
  const lines = infrastructure.map((part) => ({
    id: part.id,
    name: part.name,
    kind: part.kind,
    isArchived: part.archivedAt !== null,
    usedBy: part.dependents.map(({ service }) => ({
      name: service.name,
      href: route(`/teams/${teamSlug}/settings/services/${service.slug}`),
    })),
    acts: part.isManaged ? <ManagedMark /> : mayEdit && <Acts teamSlug={teamSlug} part={part} />,
  }));
  return (
    <section aria-labelledby="infrastructure" className="min-w-0">
      <SectionHead id="infrastructure" title="Infrastructure" meta="what services depend on" />
      {lines.length === 0 ? (
        <p className="py-3 text-ink-2 text-table">None yet: databases, caches, queues and third parties stand here.</p>
      ) : (
        <InfrastructureTable infrastructure={lines} />
      )}
    </section>
  );
}

type ActsProps = { teamSlug: string; part: InfrastructureSectionProps["infrastructure"][number] };

function Acts({ teamSlug, part: { id, name, slug, kind, archivedAt } }: ActsProps) {
  return (
    <>
      {!archivedAt && (
        <EditInfrastructure
          part={{ name, slug, kind }}
          save={updateInfrastructureAction.bind(null, teamSlug, { id })}
        />
      )}
      <ArchiveButton
        look="bare"
        name={name}
        isArchived={archivedAt !== null}
        archive={archiveInfrastructureAction.bind(null, teamSlug, { id })}
      />
    </>
  );
}
