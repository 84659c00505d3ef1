import type { Metadata } from "next";
import { StorageTable } from "#components/load-tests/storage-table.tsx";
import { PageTop } from "#components/shell/page-top.tsx";
import { SettingsTabs } from "#components/teams/settings-tabs.tsx";
import { Answer } from "#components/ui/answer.tsx";
import { route } from "#components/ui/route.ts";
import { TextLink } from "#components/ui/text-link.tsx";
import { requireMember } from "#lib/auth/require-member.ts";
import { storageSentence } from "#lib/load-tests/retention/storage-sentence.ts";
import { listUsedStorage } from "#lib/load-tests/retention/storage-store.ts";

export const metadata: Metadata = { title: "Storage" };

export default async function StoragePage({ params }: PageProps<"/teams/[teamSlug]/settings/storage">) {
  const { teamSlug } = await params;
  const member = await requireMember(teamSlug, "team:read");
  const used = await listUsedStorage(member);
  const teamPath = `/teams/${teamSlug}` as const;
  const mayEdit = member.permissions.has("tests:edit");
  return (
    <>
      <PageTop
        crumbs={[
          { label: member.teamName, href: route(teamPath) },
          { label: "Settings", href: route(`${teamPath}/settings`) },
        ]}
        here="Storage"
      />
      <SettingsTabs teamSlug={teamSlug} current="Storage" permissions={member.permissions} />
      <Answer>{storageSentence(used)}</Answer>
      {used.length === 0 ? (
        <p className="mt-3 text-ink-2">
          What load tests leave is told here.{" "}
          <TextLink href={route(`${teamPath}/load-tests`)}>To the load tests</TextLink>
        </p>
      ) : (
        <div className="mt-5">
          <StorageTable
            lines={used.map((line) => ({
              ...line,
              href: mayEdit ? route(`${teamPath}/load-tests/${line.slug}/settings#kept`) : null,
            }))}
          />
        </div>
      )}
    </>
  );
}
