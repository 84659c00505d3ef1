"use client";

import { useEffect, useState } from "react";
import type { PaletteItem } from "./nav.ts";

const typedPauseMs = 150;
const shortestQuery = 2;

/**
 * What the server adds to the palette once it is open, and what it finds for a query that nothing here is called; without an
 * answer the rest still works.
 */
export function useFound(searchHref: string | undefined, query: string): readonly PaletteItem[] {
  const [listed, setListed] = useState<readonly PaletteItem[]>([]);
  const [found, setFound] = useState<readonly PaletteItem[]>([]);
  const typed = query.trim();

  useEffect(() => (searchHref ? ask(searchHref, setListed) : undefined), [searchHref]);

  useEffect(() => {
    if (!searchHref || typed.length < shortestQuery) return;
    let leave: (() => void) | undefined;
    const timer = setTimeout(() => {
      leave = ask(`${searchHref}?q=${encodeURIComponent(typed)}`, setFound);
    }, typedPauseMs);
    return () => {
      clearTimeout(timer);
      leave?.();
    };
  }, [searchHref, typed]);

  return typed.length < shortestQuery ? listed : [...listed, ...found];
}

function ask(href: string, answer: (items: readonly PaletteItem[]) => void): () => void {
  const leaving = new AbortController();
  fetch(href, { signal: leaving.signal })
    .then((response) => (response.ok ? response.json() : []))
    .then(answer)
    .catch(() => {});
  return () => leaving.abort();
}
