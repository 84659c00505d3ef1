import type { Route } from "next";
import { route } from "#components/ui/route.ts";
import { Tabs } from "#components/ui/tabs.tsx";

type SettingsTab = "Team" | "Services" | "Environments";

/** What a team sets up, one page each. */
export function SettingsTabs({ teamSlug, current }: { teamSlug: string; current: SettingsTab }) {
  const tabs: { label: SettingsTab; href: Route }[] = [
    { label: "Team", href: route(`/teams/${teamSlug}/settings`) },
    { label: "Services", href: route(`/teams/${teamSlug}/settings/services`) },
    { label: "Environments", href: route(`/teams/${teamSlug}/settings/environments`) },
  ];
  return <Tabs label="Settings" tabs={tabs} current={current} />;
}
