"use client";

import { useEffect, useState } from "react";
import type { PaletteItem } from "./nav.ts";

/** What the server adds to the palette once it is open; without an answer the rest still works. */
export function useFound(searchHref: string | undefined): readonly PaletteItem[] {
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
