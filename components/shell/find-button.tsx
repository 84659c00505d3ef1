"use client";

import { Search } from "lucide-react";
import { Kbd } from "#components/ui/kbd.tsx";
import { useShell } from "./shell-context.tsx";

/** Opens the palette; in the rail with its words, in the phone's bar as a sign alone. */
export function FindButton({ isIcon = false }: { isIcon?: boolean }) {
  const { openPalette } = useShell();
  if (isIcon)
    return (
      <button
        type="button"
        aria-label="Search or act"
        onClick={openPalette}
        className="inline-flex size-10 items-center justify-center rounded text-ink-2"
      >
        <Search aria-hidden="true" size={18} />
      </button>
    );
  return (
    <button
      type="button"
      onClick={openPalette}
      className="my-2 mb-3 flex h-7.5 w-full items-center gap-2 rounded border border-line-2 bg-paper pr-1.5 pl-2 text-ink-3 hover:border-ink-3"
    >
      <Search aria-hidden="true" size={14} />
      <span className="flex-1 text-left">Search or act</span>
      <span aria-hidden="true" className="flex gap-0.5 max-sm:hidden">
        <Kbd>Ctrl</Kbd>
        <Kbd>K</Kbd>
      </span>
    </button>
  );
}
