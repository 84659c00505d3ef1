import { Ellipsis } from "lucide-react";
import { buttonClass } from "#components/ui/button.tsx";
import { Menu, MenuLink } from "#components/ui/menu.tsx";
import type { Permission } from "#lib/auth/actor.ts";

type RadarMenuProps = { radarPath: `/teams/${string}/radar`; permissions: ReadonlySet<Permission> };

/** What else there is about the radar; nothing for who may only read. */
export function RadarMenu({ radarPath, permissions }: RadarMenuProps) {
  if (!permissions.has("radar:edit")) return null;
  return (
    <Menu
      label="More about the radar"
      align="end"
      triggerClassName={buttonClass()}
      trigger={<Ellipsis aria-hidden="true" size={14} />}
    >
      <MenuLink href={`${radarPath}/import`}>Import a radar</MenuLink>
      <MenuLink href={`${radarPath}/settings`}>Sectors and reviews</MenuLink>
    </Menu>
  );
}
