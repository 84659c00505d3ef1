"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState, useTransition } from "react";
import { SearchInput } from "#components/ui/search-input.tsx";
import { unlessLeft } from "#components/ui/unless-left.ts";
import { cleanSearch } from "#lib/stories/listing/filter-values.ts";
import type { StoryFilter } from "#lib/stories/listing/story-filter.ts";
import { inboxFirst } from "#lib/stories/listing/story-query.ts";
import { type ListAddress, listHref } from "./list-address.ts";

const typedPauseMs = 200;

/** Finds stories by words of theirs, of their hypotheses, notes and lessons, or by a key; in all states, by the address. */
export function StorySearchField({ filter, address }: { filter: StoryFilter; address: ListAddress }) {
  const router = useRouter();
  const [typed, setTyped] = useState(filter.q);
  const [sent, setSent] = useState(filter.q);
  const [isPending, startTransition] = useTransition();
  const wanted = cleanSearch(typed);
  // The address changed by other means: a chip that was taken away, or the way back.
  if (filter.q !== sent && !isPending) {
    setSent(filter.q);
    setTyped(filter.q);
  }

  useEffect(() => {
    if (wanted === sent) return;
    return unlessLeft(() => {
      startTransition(() => {
        setSent(wanted);
        router.replace(listHref(address, searching(filter, wanted, address)), { scroll: false });
      });
    }, typedPauseMs);
  }, [wanted, sent, filter, address, router]);

  return (
    <search aria-busy={isPending || undefined} className="max-sm:basis-full">
      <SearchInput label="Find stories" value={typed} onSearch={setTyped} className="w-full sm:w-56" />
    </search>
  );
}

/** A search begins in all states, whatever tab one is on. Its end leads back to the first one. */
function searching(filter: StoryFilter, q: string, { usualStates }: ListAddress): StoryFilter {
  if (filter.q === "") return { ...filter, q, states: [], needsDecision: false };
  const isOnTab = filter.states.length > 0 || filter.needsDecision;
  return q !== "" || isOnTab ? { ...filter, q } : { ...filter, q, states: usualStates ?? inboxFirst };
}
