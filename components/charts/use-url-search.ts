"use client";

import { useEffect, useState } from "react";
import { useUrlParam } from "./use-url-param.ts";

/**
 * What is searched for, which stands in the page's URL a moment later: a field that waited for it would lose letters, and browsers refuse an
 * address that changes with every key.
 */
export function useUrlSearch(name: string): [string, (search: string) => void] {
  const [asked, ask] = useUrlParam(name);
  const [search, setSearch] = useState(asked ?? "");
  useEffect(() => {
    if (search === (asked ?? "")) return;
    const timer = setTimeout(() => ask(search), 300);
    return () => clearTimeout(timer);
  }, [search, asked, ask]);
  return [search, setSearch];
}
