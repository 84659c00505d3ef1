import { ServiceTable } from "#components/systems/service-table.tsx";
import { ArchiveButton } from "#components/ui/archive-button.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import type { Member } from "#lib/auth/actor.ts";
import type { listServices } from "#lib/systems/service-store.ts";
import { archiveServiceAction } from "./actions.ts";
import { serviceLine } from "./service-lines.ts";

type ServiceSectionProps = { services: Awaited<ReturnType<typeof listServices>>; member: Member };

/** The systems under test, archived ones with a way back. */
export function ServiceSection({ services, member }: ServiceSectionProps) {
  const { teamSlug, permissions } = member;
  const mayEdit = permissions.has("systems:edit");
  const lines = services.map((service) => ({
    ...serviceLine(service, `/teams/${teamSlug}`),
    acts: mayEdit && service.archivedAt && (
      <ArchiveButton
        look="bare"
        name={service.name}
        isArchived
        archive={archiveServiceAction.bind(null, teamSlug, { id: service.id })}
      />
    ),
  }));
  return (
    <section aria-labelledby="services" className="min-w-0">
      <SectionHead id="services" title="Services" meta="what tests exercise" />
      {lines.length === 0 ? <p className="py-3 text-ink-2 text-table">None yet.</p> : <ServiceTable services={lines} />}
    </section>
  );
}
