import type { Metadata } from "next";
import { PageTop } from "#components/shell/page-top.tsx";
import { EmptySystem } from "#components/systems/empty-system.tsx";
import { NewInfrastructure } from "#components/systems/new-infrastructure.tsx";
import { NewService } from "#components/systems/new-service.tsx";
import { SettingsTabs } from "#components/teams/settings-tabs.tsx";
import { Answer } from "#components/ui/answer.tsx";
import { ArchivedToggle } from "#components/ui/archived-toggle.tsx";
import { route } from "#components/ui/route.ts";
import { requireMember } from "#lib/auth/require-member.ts";
import { listInfrastructure } from "#lib/systems/infrastructure-store.ts";
import { listServices } from "#lib/systems/service-store.ts";
import { sentenceOf, systemText } from "#lib/systems/system-text.ts";
import { createInfrastructureAction, createServiceAction } from "./actions.ts";
import { InfrastructureSection } from "./infrastructure-section.tsx";
import { partOptions } from "./part-options.ts";
import { ServiceSection } from "./service-section.tsx";

export const metadata: Metadata = { title: "Services" };

export default async function ServicesPage({ params, searchParams }: PageProps<"/teams/[teamSlug]/settings/services">) {
  const { teamSlug } = await params;
  const member = await requireMember(teamSlug, "team:read");
  const [services, infrastructure, asked] = await Promise.all([
    listServices(member),
    listInfrastructure(member),
    searchParams,
  ]);
  const teamPath = `/teams/${teamSlug}` as const;
  const mayEdit = member.permissions.has("systems:edit");
  const isArchivedShown = asked.archived !== undefined;
  const open = { services: services.filter(isOpen), infrastructure: infrastructure.filter(isOpen) };
  const shown = isArchivedShown ? { services, infrastructure } : open;
  const newService = mayEdit && (
    <NewService
      parts={partOptions(open)}
      knownTags={[...new Set(open.services.flatMap(({ tags }) => tags))].sort()}
      teamPath={teamPath}
      isOpenAtFirst={asked.new !== undefined}
      create={createServiceAction.bind(null, teamSlug)}
    />
  );
  const newInfrastructure = mayEdit && <NewInfrastructure create={createInfrastructureAction.bind(null, teamSlug)} />;
  const isEmpty = shown.services.length + shown.infrastructure.length === 0;
  return (
    <>
      <PageTop
        crumbs={[
          { label: member.teamName, href: route(teamPath) },
          { label: "Settings", href: route(`${teamPath}/settings`) },
        ]}
        here="Services"
      >
        {!isEmpty && newInfrastructure}
        {!isEmpty && newService}
      </PageTop>
      <SettingsTabs teamSlug={teamSlug} current="Services" permissions={member.permissions} />
      <Answer>{answerOf(open)}</Answer>
      {isEmpty ? (
        <EmptySystem action={newService} />
      ) : (
        <div className="mt-7 grid gap-y-8">
          <ServiceSection services={shown.services} member={member} />
          <InfrastructureSection infrastructure={shown.infrastructure} member={member} />
        </div>
      )}
      <ArchivedToggle
        count={services.length + infrastructure.length - open.services.length - open.infrastructure.length}
        isShown={isArchivedShown}
        showHref={route(`${teamPath}/settings/services?archived`)}
        hideHref={route(`${teamPath}/settings/services`)}
      />
    </>
  );
}

function isOpen({ archivedAt }: { archivedAt: Date | null }): boolean {
  return archivedAt === null;
}

function answerOf({
  services,
  infrastructure,
}: {
  services: unknown[];
  infrastructure: Parameters<typeof kindsOf>[0];
}) {
  const text = systemText(services.length, kindsOf(infrastructure));
  return text === "" ? "No services yet." : sentenceOf(text);
}

function kindsOf(infrastructure: Awaited<ReturnType<typeof listInfrastructure>>) {
  return infrastructure.map(({ kind }) => kind);
}
