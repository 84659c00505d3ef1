"use client";

import { ListFilter } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { lazyPart } from "#components/ui/lazy-part.tsx";
import type { StoryFilter } from "#lib/stories/listing/story-filter.ts";
import type { ListAddress } from "./list-address.ts";

const FilterPicker = lazyPart(() => import("./filter-picker.tsx").then((file) => file.FilterPicker), {
  isLikely: true,
});

type StoryFilterButtonProps = {
  filter: StoryFilter;
  address: ListAddress;
  /** Answers `FilterChoices` as JSON; asked when it is first opened. */
  choicesHref: string;
};

/** Opens what the stories can be filtered by: a few letters and Enter set a condition. */
export function StoryFilterButton(props: StoryFilterButtonProps) {
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Button ref={button} hotkey="F" aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        <ListFilter aria-hidden="true" size={14} />
        Filter
      </Button>
      {isOpen && (
        <FilterPicker
          {...props}
          onClose={() => {
            setIsOpen(false);
            button.current?.focus();
          }}
        />
      )}
    </>
  );
}
