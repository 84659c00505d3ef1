import { Ellipsis } from "lucide-react";
import { buttonClass } from "#components/ui/button.tsx";
import { Menu, MenuLink } from "#components/ui/menu.tsx";

/** The other pages of a team's stories. */
export function MorePages({ teamSlug }: { teamSlug: string }) {
  const path = `/teams/${teamSlug}/stories` as const;
  return (
    <Menu
      label="More about stories"
      align="end"
      triggerClassName={buttonClass()}
      trigger={<Ellipsis aria-hidden="true" size={14} />}
    >
      <MenuLink href={`${path}/board`}>Board</MenuLink>
      <MenuLink href={`${path}/decisions`}>Decision log</MenuLink>
      <MenuLink href={`${path}/lessons`}>Lessons</MenuLink>
      <MenuLink href={`${path}/settings`}>Settings of stories</MenuLink>
    </Menu>
  );
}
