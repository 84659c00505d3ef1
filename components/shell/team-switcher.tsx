"use client";

import { ChevronsUpDown } from "lucide-react";
import { Mark } from "#components/ui/mark.tsx";
import { Menu, MenuDivider, MenuLink } from "#components/ui/menu.tsx";
import type { TeamLink } from "./nav.ts";

/** The team that is open, and the way to the others. */
export function TeamSwitcher({ current, teams }: { current: TeamLink | null; teams: readonly TeamLink[] }) {
  return (
    <Menu
      label={`${current?.name ?? "Headroom"}: change the team`}
      triggerClassName="flex h-8 w-full items-center gap-2 rounded px-2 text-left font-semibold text-base hover:bg-sunk"
      trigger={
        <>
          <Mark />
          <span className="min-w-0 flex-1 truncate">{current?.name ?? "Headroom"}</span>
          <ChevronsUpDown aria-hidden="true" size={14} className="text-ink-3" />
        </>
      }
    >
      {teams.map((team) => (
        <MenuLink key={team.slug} href={team.href} isCurrent={team.slug === current?.slug}>
          <span className="min-w-0 max-w-72 flex-1 truncate">{team.name}</span>
          <span className="shrink-0 pl-3 text-ink-3 text-meta">{team.standing}</span>
        </MenuLink>
      ))}
      {teams.length > 0 && <MenuDivider />}
      <MenuLink href="/?all">All teams</MenuLink>
    </Menu>
  );
}
