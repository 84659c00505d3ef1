"use client";

import { buttonClass } from "#components/ui/button.tsx";
import { Menu, MenuLink } from "#components/ui/menu.tsx";
import { route } from "#components/ui/route.ts";

/** The way to file a story from outside any team: choose whom to tell. */
export function TellTeam({ teams }: { teams: readonly { slug: string; name: string }[] }) {
  return (
    <Menu
      label="Tell a team what is slow"
      trigger="Tell a team what is slow"
      triggerClassName={buttonClass()}
      align="end"
    >
      {teams.map(({ slug, name }) => (
        <MenuLink key={slug} href={route(`/teams/${slug}/stories/new`)}>
          {name}
        </MenuLink>
      ))}
    </Menu>
  );
}
