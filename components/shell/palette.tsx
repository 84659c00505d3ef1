"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { mayLeave } from "#components/ui/leaving.ts";
import { matchEntries } from "./match-entries.ts";
import type { PaletteItem } from "./nav.ts";
import { actsOnThisPage } from "./page-acts.ts";
import { type PaletteEntry, PaletteList } from "./palette-list.tsx";
import { useFound } from "./use-found.ts";

type PaletteProps = { items: readonly PaletteItem[]; searchHref?: string; onClose: () => void };

/** Finds pages, teams, tests and what can be done here by a few letters. Arrow keys and Enter, or a click. */
export function Palette({ items, searchHref, onClose }: PaletteProps) {
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const [acts] = useState(actsOnThisPage);
  const found = useFound(searchHref, query);
  const entries: PaletteEntry[] = matchEntries(
    [
      ...acts.map(({ key, label, press }) => ({
        id: `act-${key}`,
        group: "On this page",
        label,
        hint: key,
        run: press,
      })),
      ...[...items, ...found].map(({ href, ...item }) => ({
        ...item,
        run: () => void (mayLeave() && router.push(href)),
      })),
    ],
    query,
  ).toSorted(byGroup);

  useEffect(() => dialog.current?.showModal(), []);

  function choose(entry: PaletteEntry | undefined) {
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
      aria-label="Search or act"
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && dialog.current?.close()}
      className="mx-auto mt-[12vh] w-[calc(100vw-2rem)] max-w-lg rounded border border-line bg-float p-0 text-ink shadow-float backdrop:bg-veil"
    >
      <input
        role="combobox"
        aria-label="Search or act"
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls="palette-list"
        aria-activedescendant={entries[active] && `palette-${entries[active].id}`}
        placeholder="Search or act"
        autoComplete="off"
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
        className="h-11 w-full border-b bg-transparent px-4 text-lead outline-none"
      />
      <PaletteList entries={entries} active={active} onActive={setActive} onChoose={choose} />
    </dialog>
  );
}

const groupsInOrder = ["On this page", "Go to", "Stories", "Load tests", "Runs", "Teams"];

/** Groups stay where they are, so that what one aims at does not jump while one types. */
function byGroup(a: PaletteEntry, b: PaletteEntry): number {
  return groupsInOrder.indexOf(a.group) - groupsInOrder.indexOf(b.group);
}
