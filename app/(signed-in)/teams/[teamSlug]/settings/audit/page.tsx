import type { Metadata } from "next";
import { AuditDownloads } from "#components/audit/audit-downloads.tsx";
import { AuditView } from "#components/audit/audit-view.tsx";
import { PageTop } from "#components/shell/page-top.tsx";
import { SettingsTabs } from "#components/teams/settings-tabs.tsx";
import { route } from "#components/ui/route.ts";
import { auditPageSize, parseAuditFilter, parseCursor } from "#lib/audit/audit-filter.ts";
import { listAudit } from "#lib/audit/audit-store.ts";
import { requireMember } from "#lib/auth/require-member.ts";

export const metadata: Metadata = { title: "Audit log" };

type Props = PageProps<"/teams/[teamSlug]/settings/audit">;

export default async function TeamAuditPage({ params, searchParams }: Props) {
  const { teamSlug } = await params;
  const member = await requireMember(teamSlug, "audit:read");
  const asked = await searchParams;
  const filter = { ...parseAuditFilter(asked), team: "" };
  const before = parseCursor(asked.before);
  const page = await listAudit(member, filter, { before, limit: auditPageSize });
  const teamPath = `/teams/${teamSlug}` as const;
  const path = route(`${teamPath}/settings/audit`);
  return (
    <>
      <PageTop
        crumbs={[
          { label: member.teamName, href: route(teamPath) },
          { label: "Settings", href: route(`${teamPath}/settings`) },
        ]}
        here="Audit log"
      >
        <AuditDownloads filter={filter} path={path} />
      </PageTop>
      <SettingsTabs teamSlug={teamSlug} current="Audit log" permissions={member.permissions} />
      <AuditView {...page} filter={filter} isOlder={before !== null} path={path} now={new Date()} />
    </>
  );
}
