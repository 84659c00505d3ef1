import type { Metadata } from "next";
import { AuditDownloads } from "#components/audit/audit-downloads.tsx";
import { AuditView } from "#components/audit/audit-view.tsx";
import { InstanceTabs } from "#components/shell/instance-tabs.tsx";
import { PageTop } from "#components/shell/page-top.tsx";
import { route } from "#components/ui/route.ts";
import { auditPageSize, parseAuditFilter, parseCursor } from "#lib/audit/audit-filter.ts";
import { listAudit } from "#lib/audit/audit-store.ts";
import { requireAdmin } from "#lib/auth/require-admin.ts";
import { listTeamNames } from "#lib/teams/team-names-store.ts";

export const metadata: Metadata = { title: "Audit log" };

export default async function InstanceAuditPage({ searchParams }: PageProps<"/settings/audit">) {
  const admin = await requireAdmin();
  const asked = await searchParams;
  const filter = parseAuditFilter(asked);
  const before = parseCursor(asked.before);
  const [page, teams] = await Promise.all([
    listAudit(admin, filter, { before, limit: auditPageSize }),
    listTeamNames(admin),
  ]);
  const path = route("/settings/audit");
  return (
    <>
      <PageTop crumbs={[{ label: "Instance settings", href: route("/settings") }]} here="Audit log">
        <AuditDownloads filter={filter} path={path} />
      </PageTop>
      <InstanceTabs current="Audit log" />
      <AuditView {...page} filter={filter} isOlder={before !== null} path={path} now={new Date()} teams={teams} />
    </>
  );
}
