import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { UnreadProvider } from "#components/notices/unread-context.tsx";
import { instancePages } from "#components/shell/instance-tabs.tsx";
import type { NavItem, PaletteItem, TeamLink } from "#components/shell/nav.ts";
import { Shell } from "#components/shell/shell.tsx";
import { ClockBanner } from "#components/stories/clocks/clock-banner.tsx";
import { OwnClocksProvider } from "#components/stories/clocks/own-clocks-context.tsx";
import { RailClock } from "#components/stories/clocks/rail-clock.tsx";
import { route } from "#components/ui/route.ts";
import { requirePerson } from "#lib/auth/require-person.ts";
import { countUnread } from "#lib/notices/notice-store.ts";
import { readTheme, themeCookie } from "#lib/shared/theme.ts";
import { version } from "#lib/shared/version.ts";
import { findOwnClocks } from "#lib/stories/timeboxes/own-clocks-store.ts";
import { listTeams } from "#lib/teams/team-store.ts";
import { signOutAction } from "./actions.ts";

type SignedInShellProps = {
  /** The slug of the team that is open; none on the pages of the instance. */
  teamSlug?: string;
  nav: readonly NavItem[];
  searchHref?: string;
  activity?: ReactNode;
  children: ReactNode;
};

/** The shell with this person's teams in it. It authorises nothing: the pages in it do. */
export async function SignedInShell({ teamSlug, nav, searchHref, activity, children }: SignedInShellProps) {
  const person = await requirePerson();
  const [listed, jar, unread, clocks] = await Promise.all([
    listTeams(person),
    cookies(),
    countUnread(person),
    findOwnClocks(person, new Date()),
  ]);
  const teams = listed
    .filter((team) => team.archivedAt === null || team.slug === teamSlug)
    .toSorted((a, b) => Number(a.role === null) - Number(b.role === null))
    .map(({ name, slug, standing, archivedAt }): TeamLink => {
      return { name, slug, href: route(`/teams/${slug}`), standing: archivedAt ? "archived" : standing };
    });
  const items: PaletteItem[] = [
    ...nav.map(({ label, href, key }) => ({ id: `go-${key}`, group: "Go to", label, hint: `g ${key}`, href })),
    ...ofNoTeam(person.isAdmin).filter(({ href }) => nav.every((item) => item.href !== href)),
    ...teams.map(({ name, slug, href }) => ({ id: `team-${slug}`, group: "Teams", label: name, href })),
    ...ofTheInstance(person.isAdmin),
  ];
  return (
    <OwnClocksProvider initial={clocks}>
      <UnreadProvider initial={unread}>
        <Shell
          team={teams.find((team) => team.slug === teamSlug) ?? null}
          teams={teams}
          nav={nav}
          person={{ name: person.name, email: person.email, isAdmin: person.isAdmin }}
          signOut={signOutAction}
          theme={readTheme(jar.get(themeCookie)?.value)}
          version={version}
          items={items}
          searchHref={searchHref}
          activity={
            <>
              <RailClock />
              {activity}
            </>
          }
          banner={<ClockBanner />}
        >
          {children}
        </Shell>
      </UnreadProvider>
    </OwnClocksProvider>
  );
}

function ofNoTeam(isAdmin: boolean): PaletteItem[] {
  const profile = { id: "profile", group: "Go to", label: "Profile", href: route("/profile") };
  const notices = { id: "notices", group: "Go to", label: "Notices", href: route("/notices") };
  const api = { id: "api-docs", group: "Go to", label: "API documentation", href: route("/docs/api") };
  const settings = { id: "instance-settings", group: "Go to", label: "Instance settings", href: route("/settings") };
  return isAdmin ? [notices, profile, settings, api] : [notices, profile, api];
}

function ofTheInstance(isAdmin: boolean): PaletteItem[] {
  if (!isAdmin) return [];
  return instancePages.map(({ label, href }, index) => {
    return { id: `instance-page-${index}`, group: "Instance settings", label, href };
  });
}
