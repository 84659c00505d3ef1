import type { Route } from "next";
import { route } from "#components/ui/route.ts";
import { Tabs } from "#components/ui/tabs.tsx";

type InstanceTab = "People" | "Tokens" | "Configuration" | "Backup" | "Audit log";

/** Their pages. */
export const instancePages: { label: InstanceTab; href: Route }[] = [
  { label: "People", href: route("/settings/people") },
  { label: "Tokens", href: route("/settings/tokens") },
  { label: "Configuration", href: route("/settings/configuration") },
  { label: "Backup", href: route("/settings/backup") },
  { label: "Audit log", href: route("/settings/audit") },
];

/** What admins set up for the whole instance, one page each. */
export function InstanceTabs({ current }: { current: InstanceTab }) {
  return <Tabs label="Instance settings" tabs={instancePages} current={current} />;
}
