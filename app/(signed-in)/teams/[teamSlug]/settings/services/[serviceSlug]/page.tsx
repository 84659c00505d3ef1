import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ObjectiveEditor } from "#components/objectives/objective-editor.tsx";
import { ObjectiveTexts } from "#components/objectives/objective-texts.tsx";
import { PageTop } from "#components/shell/page-top.tsx";
import { ObjectivesReviewForm } from "#components/systems/objectives-review-form.tsx";
import { ServiceForm } from "#components/systems/service-form.tsx";
import { SettingsTabs } from "#components/teams/settings-tabs.tsx";
import { Answer } from "#components/ui/answer.tsx";
import { ArchiveRow } from "#components/ui/archive-button.tsx";
import { ManagedNote } from "#components/ui/managed.tsx";
import { route } from "#components/ui/route.ts";
import { SectionHead } from "#components/ui/section-head.tsx";
import { requireMember } from "#lib/auth/require-member.ts";
import { listNewestLabels } from "#lib/load-tests/objectives/newest-figures-store.ts";
import { objectiveOf } from "#lib/load-tests/objectives/objectives-of-test-store.ts";
import { listInfrastructure } from "#lib/systems/infrastructure-store.ts";
import { reviewText } from "#lib/systems/review-text.ts";
import { findService, listServices } from "#lib/systems/service-store.ts";
import {
  archiveServiceAction,
  reviewObjectivesAction,
  setServiceObjectivesAction,
  updateServiceAction,
} from "../actions.ts";
import { partOptions } from "../part-options.ts";
import { ServiceLinks } from "./service-links.tsx";
import { serviceSentence } from "./service-sentence.ts";

type Props = PageProps<"/teams/[teamSlug]/settings/services/[serviceSlug]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).serviceSlug };
}

export default async function ServicePage({ params }: Props) {
  const { teamSlug, serviceSlug } = await params;
  const member = await requireMember(teamSlug, "team:read");
  const [service, services, infrastructure] = await Promise.all([
    findService(member, serviceSlug),
    listServices(member),
    listInfrastructure(member),
  ]);
  if (!service) notFound();
  const mayEdit = member.permissions.has("systems:edit");
  const mayChange = mayEdit && !service.isManaged;
  const teamPath = `/teams/${teamSlug}` as const;
  const bound = { id: service.id };
  const dependsOn = service.dependencies.flatMap(
    ({ dependsOnService, infrastructure }) => dependsOnService?.id ?? infrastructure?.id ?? [],
  );
  const objectives = service.objectives.flatMap(objectiveOf);
  const others = services.filter(({ id }) => id !== service.id);
  const labels = mayChange
    ? await listNewestLabels(
        member,
        service.tests.map(({ test }) => test.id),
      )
    : [];
  return (
    <>
      <PageTop
        crumbs={[
          { label: member.teamName, href: route(teamPath) },
          { label: "Settings", href: route(`${teamPath}/settings`) },
          { label: "Services", href: route(`${teamPath}/settings/services`) },
        ]}
        here={service.name}
      />
      <SettingsTabs teamSlug={teamSlug} current="Services" permissions={member.permissions} />
      <Answer explanation={service.description}>{serviceSentence(service)}</Answer>
      {service.isManaged && (
        <ManagedNote>
          What is here, with its objectives, is changed there. Who answers for them is said below.
        </ManagedNote>
      )}
      <div className="mt-7 grid grid-cols-1 gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,28rem)_minmax(0,1fr)]">
        {mayEdit && (
          <section aria-labelledby="facts">
            <SectionHead id="facts" title="Service" />
            <ServiceForm
              service={{ ...service, dependsOn }}
              parts={partOptions({ services: others, infrastructure }, dependsOn)}
              knownTags={[...new Set(services.flatMap(({ tags }) => tags))].sort()}
              teamPath={teamPath}
              update={updateServiceAction.bind(null, teamSlug, bound)}
              isReadOnly={!mayChange}
            />
          </section>
        )}
        <ServiceLinks service={service} teamPath={teamPath} />
      </div>
      <section aria-labelledby="objectives" className="mt-8">
        <SectionHead id="objectives" title="Objectives" meta="every run of its tests is judged by them too" />
        {mayChange ? (
          <ObjectiveEditor
            objectives={objectives}
            labels={labels}
            save={setServiceObjectivesAction.bind(null, teamSlug, bound)}
          />
        ) : (
          <ObjectiveTexts objectives={objectives} />
        )}
      </section>
      <section aria-labelledby="review" className="mt-8">
        <SectionHead id="review" title="Review of the objectives" meta="evidence of the team test" />
        {mayEdit ? (
          <ObjectivesReviewForm
            owner={service.objectivesOwner}
            reviewedOn={service.objectivesReviewedOn?.toISOString().slice(0, 10) ?? ""}
            save={reviewObjectivesAction.bind(null, teamSlug, bound)}
          />
        ) : (
          <p className="py-3 text-ink-2 text-table">{reviewText(service)}</p>
        )}
      </section>
      {mayChange && (
        <ArchiveRow
          noun="service"
          name={service.name}
          isArchived={service.archivedAt !== null}
          archive={archiveServiceAction.bind(null, teamSlug, bound)}
        >
          {service.archivedAt
            ? "It is still here, with its objectives and its tests."
            : "An archived service judges no runs and is offered nowhere. It can be restored."}
        </ArchiveRow>
      )}
    </>
  );
}
