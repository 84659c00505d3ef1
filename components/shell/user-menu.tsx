"use client";

import { CircleUser } from "lucide-react";
import { unstable_rethrow } from "next/navigation";
import { Menu, MenuDivider, MenuItem, MenuLink } from "#components/ui/menu.tsx";
import { useToast } from "#components/ui/toast.tsx";

type UserMenuProps = { name: string; email: string; isAdmin: boolean; signOut: () => Promise<unknown> };

/** Who is signed in, what is theirs, and the way out. */
export function UserMenu({ name, email, isAdmin, signOut }: UserMenuProps) {
  const toast = useToast();
  const tell = (error: unknown) => {
    unstable_rethrow(error);
    toast({ text: "The server did not answer. You are still signed in." });
  };
  return (
    <Menu
      label={`Signed in as ${name}`}
      triggerClassName="flex h-8 w-full items-center gap-2.5 rounded px-2 text-left text-ink-2 hover:bg-sunk hover:text-ink"
      trigger={
        <>
          <CircleUser aria-hidden="true" size={16} className="text-ink-3" />
          <span className="min-w-0 flex-1 truncate">{name}</span>
        </>
      }
    >
      <p className="px-2 py-1 text-ink-3 text-meta">{email}</p>
      <MenuDivider />
      <MenuLink href="/profile">Profile</MenuLink>
      {isAdmin && <MenuLink href="/settings">Instance settings</MenuLink>}
      <MenuDivider />
      <MenuItem onSelect={() => void signOut().catch(tell)}>Sign out</MenuItem>
    </Menu>
  );
}
