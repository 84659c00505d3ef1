"use client";

import { useEffect, useState } from "react";
import { writeSoon } from "#components/ui/write-soon.ts";
import { useUrlParam } from "./use-url-param.ts";

/** What is searched for, which stands in the page's URL a moment later: a field that waited for it would lose letters. */
export function useUrlSearch(name: string): [string, (search: string) => void] {
  const [asked, ask] = useUrlParam(name);
  const [search, setSearch] = useState(asked ?? "");
  useEffect(() => {
    if (search !== (asked ?? "")) return writeSoon(() => ask(search));
  }, [search, asked, ask]);
  return [search, setSearch];
}
