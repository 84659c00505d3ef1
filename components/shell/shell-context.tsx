"use client";

import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from "react";
import { lazyPart } from "#components/ui/lazy-part.tsx";
import { ToastProvider } from "#components/ui/toast.tsx";
import type { NavItem, PaletteItem } from "./nav.ts";
import { useHotkeys } from "./use-hotkeys.ts";
import { useKeptFocus } from "./use-kept-focus.ts";

const Palette = lazyPart(() => import("./palette.tsx").then((file) => file.Palette), { isLikely: true });
const KeyboardSheet = lazyPart(() => import("./keyboard-sheet.tsx").then((file) => file.KeyboardSheet));

type Openers = { openPalette: () => void; openSheet: () => void };
const ShellContext = createContext<Openers>({ openPalette: () => {}, openSheet: () => {} });

export const useShell = () => useContext(ShellContext);

type ShellProviderProps = {
  pages: readonly Pick<NavItem, "label" | "href" | "key">[];
  items: readonly PaletteItem[];
  /** Answers `PaletteItem[]` as JSON; asked when the palette opens. */
  searchHref?: string;
  children: ReactNode;
};

/** Holds what any part of a page may open: the palette, the sheet of keys, a message with undo. */
export function ShellProvider({ pages, items, searchHref, children }: ShellProviderProps) {
  const [open, setOpen] = useState<"palette" | "sheet" | null>(null);
  const openPalette = useCallback(() => setOpen("palette"), []);
  const openSheet = useCallback(() => setOpen("sheet"), []);
  const close = useCallback(() => setOpen(null), []);
  const openers = useMemo(() => ({ openPalette, openSheet }), [openPalette, openSheet]);
  useHotkeys({ openPalette, openSheet, goTo: pages });
  useKeptFocus();

  return (
    <ShellContext value={openers}>
      <ToastProvider>{children}</ToastProvider>
      {open === "palette" && <Palette items={items} searchHref={searchHref} onClose={close} />}
      {open === "sheet" && <KeyboardSheet pages={pages} onClose={close} />}
    </ShellContext>
  );
}
