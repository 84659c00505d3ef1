"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { matchEntries } from "#components/shell/match-entries.ts";
import { PaletteList } from "#components/shell/palette-list.tsx";
import { type FilterChoices, type FilterOffer, filterOffers, noChoices } from "#lib/stories/listing/filter-offers.ts";
import type { StoryFilter } from "#lib/stories/listing/story-filter.ts";
import { type ListAddress, listHref } from "./list-address.ts";

type FilterPickerProps = { filter: StoryFilter; address: ListAddress; choicesHref: string; onClose: () => void };

/** All conditions as one list that a few letters narrow; a number or a day that is typed is offered too. */
export function FilterPicker({ filter, address, choicesHref, onClose }: FilterPickerProps) {
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(0);
  const [choices, setChoices] = useState(noChoices);
  const entries = entriesFor(filter, choices, typed).map(({ isSet, filter: next, ...offer }) => ({
    ...offer,
    hint: isSet ? "is set: take it away" : undefined,
    run: () => router.push(listHref(address, next), { scroll: false }),
  }));

  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => ask(choicesHref, setChoices), [choicesHref]);

  function choose(entry: (typeof entries)[number] | undefined) {
    if (!entry) return;
    dialog.current?.close();
    entry.run();
  }
  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setActive((active + step + entries.length) % Math.max(entries.length, 1));
    if (event.key === "Enter") choose(entries[active]);
    if (step || event.key === "Enter") event.preventDefault();
  }

  return (
    <dialog
      ref={dialog}
      aria-label="Filter stories"
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && dialog.current?.close()}
      className="mx-auto mt-[12vh] w-[calc(100vw-2rem)] max-w-lg rounded border border-line bg-float p-0 text-ink shadow-float backdrop:bg-veil"
    >
      <input
        role="combobox"
        aria-label="Filter stories"
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls="palette-list"
        aria-activedescendant={entries[active] && `palette-${entries[active].id}`}
        placeholder="A service, a person, 250 customers, 2026-12-01 …"
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
        className="h-11 w-full border-b bg-transparent px-4 text-lead outline-none"
      />
      <PaletteList
        entries={entries}
        active={active}
        onActive={setActive}
        onChoose={(entry) => choose(entries.find(({ id }) => id === entry.id))}
      />
    </dialog>
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
