import { ChartLine, Clock, Gauge, Inbox, ListChecks, Radar, Settings2 } from "lucide-react";
import type { NavItem } from "#components/shell/nav.ts";
import { route } from "#components/ui/route.ts";
import { UploadChip } from "#components/upload/upload-chip.tsx";
import { UploadProvider } from "#components/upload/upload-provider.tsx";
import { requireMember } from "#lib/auth/require-member.ts";
import { countInbox } from "#lib/stories/listing/count-stories-store.ts";
import { SignedInShell } from "../../signed-in-shell.tsx";

/** The rail of a team. It reads the member for its own links; each page asks for its own permission. */
export default async function TeamLayout({ params, children }: LayoutProps<"/teams/[teamSlug]">) {
  const { teamSlug } = await params;
  const member = await requireMember(teamSlug, "team:read");
  return (
    <UploadProvider userId={member.userId} teamSlug={teamSlug} mayUpload={member.permissions.has("runs:upload")}>
      <SignedInShell
        teamSlug={teamSlug}
        nav={navOf(teamSlug, await countInbox(member))}
        searchHref={`/teams/${teamSlug}/palette`}
        activity={<UploadChip />}
      >
        {children}
      </SignedInShell>
    </UploadProvider>
  );
}

function navOf(teamSlug: string, waiting: number): NavItem[] {
  const icon = { "aria-hidden": true, size: 16 } as const;
  return [
    { label: "Overview", href: route(`/teams/${teamSlug}`), icon: <Gauge {...icon} />, key: "o" },
    {
      label: "Stories",
      href: route(`/teams/${teamSlug}/stories`),
      icon: <Inbox {...icon} />,
      key: "i",
      waiting: { count: waiting, where: "in the inbox" },
    },
    { label: "Office hours", href: route(`/teams/${teamSlug}/office-hours`), icon: <Clock {...icon} />, key: "h" },
    { label: "Load tests", href: route(`/teams/${teamSlug}/load-tests`), icon: <ChartLine {...icon} />, key: "l" },
    { label: "Radar", href: route(`/teams/${teamSlug}/radar`), icon: <Radar {...icon} />, key: "r" },
    { label: "Team test", href: route(`/teams/${teamSlug}/team-test`), icon: <ListChecks {...icon} />, key: "t" },
    { label: "Settings", href: route(`/teams/${teamSlug}/settings`), icon: <Settings2 {...icon} />, key: "s" },
  ];
}
