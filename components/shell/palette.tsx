"use client";

import { Command, defaultFilter } from "cmdk";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import type { PaletteItem } from "./nav.ts";
import { actsOnThisPage } from "./page-acts.ts";

type Entry = Omit<PaletteItem, "href"> & { choose: () => void };

type PaletteProps = { items: readonly PaletteItem[]; searchHref?: string; onClose: () => void };

const itemClass =
  "flex min-h-8 items-center gap-2 rounded px-2 text-table text-ink-2 data-[selected=true]:bg-accent-soft data-[selected=true]:text-ink";

/** Finds pages, teams, tests and what can be done here by a few letters. */
export function Palette({ items, searchHref, onClose }: PaletteProps) {
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const found = useFound(searchHref);
  const [acts] = useState(actsOnThisPage);
  const all: Entry[] = [
    ...acts.map(({ key, label, press }) => ({
      id: `act ${label}`,
      group: "On this page",
      label,
      hint: key,
      choose: press,
    })),
    ...[...items, ...found].map((item) => ({ ...item, choose: () => router.push(item.href) })),
  ];
  const groups = [...new Set(all.map((item) => item.group))];

  useEffect(() => {
    dialog.current?.showModal();
    input.current?.focus();
  }, []);

  return (
    <dialog
      ref={dialog}
      aria-label="Search or act"
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && dialog.current?.close()}
      className="mx-auto mt-[12vh] w-[calc(100vw-2rem)] max-w-lg rounded border border-line bg-float p-0 text-ink shadow-float backdrop:bg-veil"
    >
      <Command label="Search or act" loop filter={byWords}>
        <Command.Input
          ref={input}
          placeholder="Search or act"
          className="h-11 w-full border-b bg-transparent px-4 text-lead outline-none"
        />
        <Command.List className="max-h-[50vh] overflow-auto p-2">
          <Command.Empty className="px-2 py-4 text-ink-3 text-table">Nothing here is called that.</Command.Empty>
          {groups.map((group) => (
            <Command.Group
              key={group}
              heading={group}
              className="mb-2 [&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:py-1 [&_[cmdk-group-heading]]:text-ink-3 [&_[cmdk-group-heading]]:text-meta"
            >
              {all
                .filter((item) => item.group === group)
                .map((item) => (
                  <Command.Item
                    key={item.id}
                    value={item.id}
                    keywords={[item.label, item.hint ?? ""]}
                    onSelect={() => {
                      dialog.current?.close();
                      item.choose();
                    }}
                    className={itemClass}
                  >
                    <span className="flex-1 truncate">{item.label}</span>
                    {item.hint && <span className="text-ink-3 text-meta">{item.hint}</span>}
                  </Command.Item>
                ))}
            </Command.Group>
          ))}
        </Command.List>
      </Command>
    </dialog>
  );
}

/** By what is read, not by the ids that tell entries apart. */
function byWords(_id: string, search: string, words: string[] = []): number {
  return defaultFilter(words.join(" "), search);
}

/** What the server adds once the palette is open; without an answer the rest still works. */
function useFound(searchHref: string | undefined): readonly PaletteItem[] {
  const [found, setFound] = useState<readonly PaletteItem[]>([]);
  useEffect(() => {
    if (!searchHref) return;
    const leaving = new AbortController();
    fetch(searchHref, { signal: leaving.signal })
      .then((answer) => (answer.ok ? answer.json() : []))
      .then(setFound)
      .catch(() => {});
    return () => leaving.abort();
  }, [searchHref]);
  return found;
}
