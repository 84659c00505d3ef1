import type { Metadata } from "next";
import { ExportSection } from "#components/backup/export-section.tsx";
import { RestoreSection } from "#components/backup/restore-section.tsx";
import { InstanceTabs } from "#components/shell/instance-tabs.tsx";
import { PageTop } from "#components/shell/page-top.tsx";
import { Answer } from "#components/ui/answer.tsx";
import { route } from "#components/ui/route.ts";
import { requireAdmin } from "#lib/auth/require-admin.ts";
import { getBackupFacts } from "#lib/backup/backup-facts-store.ts";
import { backupSentence } from "#lib/backup/backup-sentence.ts";
import { configuration } from "#lib/shared/configuration.ts";
import { version } from "#lib/shared/version.ts";

export const metadata: Metadata = { title: "Backup" };

export default async function BackupPage() {
  const facts = await getBackupFacts(await requireAdmin());
  return (
    <>
      <PageTop crumbs={[{ label: "Instance settings", href: route("/settings") }]} here="Backup" />
      <InstanceTabs current="Backup" />
      <Answer explanation="All of it as it is at one moment, while everybody works on.">{backupSentence(facts)}</Answer>
      <div className="mt-7 grid grid-cols-1 gap-x-12 gap-y-8 lg:grid-cols-2">
        <ExportSection lastExport={facts.lastExport} url={configuration().url} />
        <RestoreSection version={version} />
      </div>
    </>
  );
}
