"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { mayLeave } from "#components/ui/leaving.ts";
import { matchEntries } from "./match-entries.ts";
import type { PaletteItem } from "./nav.ts";
import { actsOnThisPage } from "./page-acts.ts";
import { PaletteDialog } from "./palette-dialog.tsx";
import type { PaletteEntry } from "./palette-list.tsx";
import { useFound } from "./use-found.ts";

type PaletteProps = { items: readonly PaletteItem[]; searchHref?: string; onClose: () => void };

/** Finds pages, teams, tests and what can be done here by a few letters. Arrow keys and Enter, or a click. */
export function Palette({ items, searchHref, onClose }: PaletteProps) {
  const router = useRouter();
  const [query, setQuery] = useState("");
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

  return (
    <PaletteDialog
      label="Search or act"
      placeholder="Search or act"
      typed={query}
      onTyped={setQuery}
      entries={entries}
      onClose={onClose}
    />
  );
}

const groupsInOrder = ["On this page", "Go to", "Stories", "Load tests", "Runs", "Teams"];

/** Groups stay where they are, so that what one aims at does not jump while one types. */
function byGroup(a: PaletteEntry, b: PaletteEntry): number {
  return groupsInOrder.indexOf(a.group) - groupsInOrder.indexOf(b.group);
}
