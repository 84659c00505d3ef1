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
  const hasArchived = services.some(({ archivedAt }) => archivedAt !== null);
  return (
    <section aria-labelledby="services" className="min-w-0">
      <SectionHead id="services" title="Services" meta="what tests exercise" />
      {services.length === 0 ? (
        <p className="py-3 text-ink-2 text-table">None yet.</p>
      ) : (
        <ServiceTable
          services={services.map((service) => serviceLine(service, `/teams/${teamSlug}`))}
          restore={
            hasArchived && permissions.has("systems:edit")
              ? ({ id, name }) => (
                  <ArchiveButton
                    look="bare"
                    name={name}
                    isArchived
                    archive={archiveServiceAction.bind(null, teamSlug, { id })}
                  />
                )
              : undefined
          }
        />
      )}
    </section>
  );
}
