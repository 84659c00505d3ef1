"use client";

import { ArrowDownNarrowWide } from "lucide-react";
import { useRouter } from "next/navigation";
import { buttonClass } from "#components/ui/button.tsx";
import { Menu, MenuChoice } from "#components/ui/menu.tsx";
import { type StoryFilter, sortNames, storySorts } from "#lib/stories/listing/story-filter.ts";
import { type ListAddress, listHref } from "./list-address.ts";

/** The order of a list. */
export function StorySortMenu({ filter, address }: { filter: StoryFilter; address: ListAddress }) {
  const router = useRouter();
  const usual = filter.q === "" ? "newest" : null;
  const choices = [...(filter.q === "" ? [] : [null]), ...storySorts];
  const current = filter.sort ?? usual;
  const nameOf = (sort: (typeof choices)[number]) => (sort === null ? "Best match" : sortNames[sort]);
  return (
    <Menu
      label={`Order: ${nameOf(current)}`}
      triggerClassName={buttonClass("bare")}
      align="end"
      trigger={
        <>
          <ArrowDownNarrowWide aria-hidden="true" size={14} />
          {nameOf(current)}
        </>
      }
    >
      {choices.map((sort) => (
        <MenuChoice
          key={nameOf(sort)}
          isChosen={sort === current}
          onSelect={() =>
            router.replace(listHref(address, { ...filter, sort: sort === usual ? null : sort }), { scroll: false })
          }
        >
          {nameOf(sort)}
        </MenuChoice>
      ))}
    </Menu>
  );
}
