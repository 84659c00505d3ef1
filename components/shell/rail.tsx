import type { ReactNode } from "react";
import { NoticesLink } from "#components/notices/notices-link.tsx";
import type { Theme } from "#lib/shared/theme.ts";
import { FindButton } from "./find-button.tsx";
import { KeysButton } from "./keys-button.tsx";
import type { NavItem, TeamLink } from "./nav.ts";
import { NavLink } from "./nav-link.tsx";
import { TeamSwitcher } from "./team-switcher.tsx";
import { ThemeMenu } from "./theme-menu.tsx";
import { UserMenu } from "./user-menu.tsx";

export type RailProps = {
  team: TeamLink | null;
  teams: readonly TeamLink[];
  nav: readonly NavItem[];
  person: { name: string; email: string; isAdmin: boolean };
  signOut: () => Promise<unknown>;
  theme: Theme;
  version: string;
  activity?: ReactNode;
};

/** Where one is, where one can go, and who one is. */
export function Rail({ team, teams, nav, person, signOut, theme, version, activity }: RailProps) {
  return (
    <div className="flex h-full flex-col px-2 pt-3 pb-2 text-table">
      <TeamSwitcher current={team} teams={teams} />
      <FindButton />
      <nav aria-label={team?.name ?? "Headroom"}>
        <ul>
          {nav.map((item, index) => (
            <li key={item.href}>
              <NavLink
                label={item.label}
                href={item.href}
                icon={item.icon}
                waiting={item.waiting}
                isExact={index === 0}
              />
            </li>
          ))}
        </ul>
      </nav>
      <div className="mt-auto">
        {activity}
        <NoticesLink />
        <UserMenu {...person} signOut={signOut} />
        <div className="mt-1.5 flex items-center border-t pt-1.5 pl-2 text-ink-3 text-meta">
          <span className="flex-1">Version {version}</span>
          <ThemeMenu initial={theme} />
          <KeysButton />
        </div>
      </div>
    </div>
  );
}
