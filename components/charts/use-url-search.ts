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
    const say = () => ask(search);
    const timer = setTimeout(say, 300);
    // Who goes to another page meanwhile would be called back by an address that changes under way.
    const leave = new AbortController();
    const { signal } = leave;
    window.addEventListener("pointerdown", say, { capture: true, signal });
    window.addEventListener("keydown", ({ key }) => key === "Enter" && say(), { capture: true, signal });
    return () => {
      clearTimeout(timer);
      leave.abort();
    };
  }, [search, asked, ask]);
  return [search, setSearch];
}
