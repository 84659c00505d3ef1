"use client";

import { useEffect, useSyncExternalStore } from "react";
import { type InboxList, placeOf } from "../inbox/inbox-list.ts";
import type { PeekCache, PeekState } from "./peek-cache.ts";

const nothing: PeekState = { peek: null, isLost: false };

/** What is known of the current story. The next two and the one before are read ahead, so that a key shows them at once. */
export function usePeek(peeks: PeekCache, list: Pick<InboxList, "rows" | "current">, teamSlug: string): PeekState {
  const { rows, current } = list;
  useEffect(() => {
    const at = placeOf({ rows }, current);
    const near = at < 0 ? [] : [rows[at], rows[at + 1], rows[at - 1], rows[at + 2]];
    const outside = at < 0 && current !== null ? [{ key: current, teamSlug }] : [];
    peeks.want([...near.filter((row) => row !== undefined), ...outside]);
  }, [peeks, rows, current, teamSlug]);
  const read = () => (current === null ? nothing : peeks.get(current));
  return useSyncExternalStore(peeks.subscribe, read, read);
}
