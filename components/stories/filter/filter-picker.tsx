"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { matchEntries } from "#components/shell/match-entries.ts";
import { PaletteDialog } from "#components/shell/palette-dialog.tsx";
import { type FilterChoices, type FilterOffer, filterOffers, noChoices } from "#lib/stories/listing/filter-offers.ts";
import type { StoryFilter } from "#lib/stories/listing/story-filter.ts";
import { type ListAddress, listHref } from "./list-address.ts";

type FilterPickerProps = { filter: StoryFilter; address: ListAddress; choicesHref: string; onClose: () => void };

/** All conditions as one list that a few letters narrow; a number or a day that is typed is offered too. */
export function FilterPicker({ filter, address, choicesHref, onClose }: FilterPickerProps) {
  const router = useRouter();
  const [typed, setTyped] = useState("");
  const [choices, setChoices] = useState(noChoices);
  const entries = entriesFor(filter, choices, typed).map(({ isSet, filter: next, ...offer }) => ({
    ...offer,
    hint: isSet ? "is set: take it away" : undefined,
    run: () => router.push(listHref(address, next), { scroll: false }),
  }));

  useEffect(() => ask(choicesHref, setChoices), [choicesHref]);

  return (
    <PaletteDialog
      label="Filter stories"
      placeholder="A service, a person, 250 customers, 2026-12-01 …"
      typed={typed}
      onTyped={setTyped}
      entries={entries}
      onClose={onClose}
    />
  );
}

const mostShown = 60;

/** What is typed as a value comes first, whatever else is called so: "250", "250 customers". Then group by group. */
function entriesFor(filter: StoryFilter, choices: FilterChoices, typed: string): FilterOffer[] {
  const [value = "", ...rest] = typed.trim().split(/\s+/);
  const offers = filterOffers(filter, choices, value);
  const asTyped = matchEntries(
    offers.filter(({ group }) => group === typedGroup),
    rest.join(" "),
  );
  const found = matchEntries(
    offers.filter(({ group }) => group !== typedGroup),
    typed,
  ).slice(0, mostShown);
  const groups = [...new Set(found.map(({ group }) => group))];
  return [...asTyped, ...found.toSorted((a, b) => groups.indexOf(a.group) - groups.indexOf(b.group))];
}

const typedGroup = "As typed";

function ask(href: string, answer: (choices: FilterChoices) => void): () => void {
  const leaving = new AbortController();
  fetch(href, { signal: leaving.signal })
    .then((response) => (response.ok ? response.json() : noChoices))
    .then(answer)
    .catch(() => {});
  return () => leaving.abort();
}
