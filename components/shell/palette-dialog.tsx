"use client";

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { type PaletteEntry, PaletteList } from "./palette-list.tsx";

type PaletteDialogProps = {
  /** "Search or act" */
  label: string;
  placeholder: string;
  typed: string;
  onTyped: (typed: string) => void;
  /** What is found for what is typed, those of one group together. */
  entries: readonly PaletteEntry[];
  onClose: () => void;
};

/** A field and what it finds: arrow keys and Enter, or a click, do what an entry does. */
export function PaletteDialog({ label, placeholder, typed, onTyped, entries, onClose }: PaletteDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [active, setActive] = useState(0);

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
      aria-label={label}
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && dialog.current?.close()}
      className="mx-auto mt-[12vh] w-[calc(100vw-2rem)] max-w-lg rounded border border-line bg-float p-0 text-ink shadow-float backdrop:bg-veil"
    >
      <input
        role="combobox"
        aria-label={label}
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls="palette-list"
        aria-activedescendant={entries[active] && `palette-${entries[active].id}`}
        placeholder={placeholder}
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          onTyped(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
        className="h-11 w-full border-b bg-transparent px-4 text-lead outline-none"
      />
      <PaletteList entries={entries} active={active} onActive={setActive} onChoose={choose} />
    </dialog>
  );
}
