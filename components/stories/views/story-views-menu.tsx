"use client";

import { Bookmark, ListChecks } from "lucide-react";
import type { Route } from "next";
import { useState } from "react";
import { buttonClass } from "#components/ui/button.tsx";
import { lazyPart } from "#components/ui/lazy-part.tsx";
import { Menu, MenuDivider, MenuItem, MenuLink } from "#components/ui/menu.tsx";
import type { StoryView } from "#lib/stories/views/story-view.ts";
import type { AllViewActs } from "./view-acts.ts";

const SaveView = lazyPart(() => import("./save-view.tsx").then((file) => file.SaveView));
const ManageViews = lazyPart(() => import("./manage-views.tsx").then((file) => file.ManageViews));

type StoryViewsMenuProps = {
  views: readonly StoryView[];
  /** The list as it is now, as a view would keep it. */
  query: string;
  /** The page of the list. */
  path: `/teams/${string}/stories`;
  acts: AllViewActs;
};

/** Views that somebody saved, and saving this one. */
export function StoryViewsMenu({ views, query, path, acts }: StoryViewsMenuProps) {
  const [open, setOpen] = useState<"save" | "manage" | null>(null);
  const close = () => setOpen(null);
  const groups = [
    { title: "Mine", views: views.filter(({ isShared }) => !isShared) },
    { title: "The team's", views: views.filter(({ isShared }) => isShared) },
  ].filter((group) => group.views.length > 0);
  return (
    <>
      <Menu label="Saved views" triggerClassName={buttonClass()} align="end" trigger="Saved views">
        {groups.map((group) => (
          <div key={group.title} role="presentation">
            <p role="presentation" className="px-2 pt-1.5 pb-0.5 text-ink-3 text-meta">
              {group.title}
            </p>
            {group.views.map((view) => (
              <MenuLink key={view.id} href={`${path}?${view.query}` as Route} isCurrent={view.query === query}>
                <span className="max-w-64 truncate">{view.name}</span>
                {view.isDefault && <span className="ml-auto text-ink-3 text-meta">default</span>}
              </MenuLink>
            ))}
          </div>
        ))}
        {groups.length > 0 && <MenuDivider />}
        <MenuItem onSelect={() => setOpen("save")}>
          <Bookmark aria-hidden="true" size={14} />
          Save this view
        </MenuItem>
        {groups.length > 0 && (
          <MenuItem onSelect={() => setOpen("manage")}>
            <ListChecks aria-hidden="true" size={14} />
            Change views
          </MenuItem>
        )}
      </Menu>
      {open === "save" && <SaveView query={query} acts={acts} onClose={close} />}
      {open === "manage" && <ManageViews views={views} acts={acts} onClose={close} />}
    </>
  );
}
