import { CircleUser, Settings2, UsersRound } from "lucide-react";
import type { ReactNode } from "react";
import type { NavItem } from "#components/shell/nav.ts";
import { route } from "#components/ui/route.ts";
import { requirePerson } from "#lib/auth/require-person.ts";
import { SignedInShell } from "./signed-in-shell.tsx";

/** The shell of what belongs to no team: the list of teams, one's profile, the instance's settings. */
export async function InstanceShell({ children }: { children: ReactNode }) {
  const { isAdmin } = await requirePerson();
  return <SignedInShell nav={navOf(isAdmin)}>{children}</SignedInShell>;
}

function navOf(isAdmin: boolean): NavItem[] {
  const icon = { "aria-hidden": true, size: 16 } as const;
  const own: NavItem[] = [
    { label: "Teams", href: route("/?all"), icon: <UsersRound {...icon} />, key: "t" },
    { label: "Profile", href: route("/profile"), icon: <CircleUser {...icon} />, key: "p" },
  ];
  const settings = { label: "Instance settings", href: route("/settings"), icon: <Settings2 {...icon} />, key: "s" };
  return isAdmin ? [...own, settings] : own;
}
