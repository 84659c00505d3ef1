import type { Route } from "next";
import { route } from "#components/ui/route.ts";
import { Tabs } from "#components/ui/tabs.tsx";
import type { Permission } from "#lib/auth/actor.ts";

type SettingsTab = "Team" | "People" | "Services" | "Environments" | "Storage" | "Tokens" | "Audit log";

type SettingsTabsProps = { teamSlug: string; current: SettingsTab; permissions: ReadonlySet<Permission> };

/** What a team sets up, one page each; without those that are not there for this member. */
export function SettingsTabs({ teamSlug, current, permissions }: SettingsTabsProps) {
  const tabs: { label: SettingsTab; href: Route; needs?: Permission }[] = [
    { label: "Team", href: route(`/teams/${teamSlug}/settings`) },
    { label: "People", href: route(`/teams/${teamSlug}/settings/people`) },
    { label: "Services", href: route(`/teams/${teamSlug}/settings/services`) },
    { label: "Environments", href: route(`/teams/${teamSlug}/settings/environments`) },
    { label: "Storage", href: route(`/teams/${teamSlug}/settings/storage`) },
    { label: "Tokens", href: route(`/teams/${teamSlug}/settings/tokens`), needs: "tokens:edit" },
    { label: "Audit log", href: route(`/teams/${teamSlug}/settings/audit`), needs: "audit:read" },
  ];
  const open = tabs.filter(({ needs }) => !needs || permissions.has(needs));
  return <Tabs label="Settings" tabs={open} current={current} />;
}
