"use client";

import { useMemo } from "react";
import type { StoryRow } from "#lib/stories/listing/story-row.ts";
import type { Inbox } from "./inbox-model.ts";

/** As many as can be acted on in one go. */
const most = 1000;

type Rows = { rows: StoryRow[]; nextCursor: string | null };

/** Reads on below the list: a page as one scrolls, or all of the filter, as many as can be selected. */
export function useMoreRows(inbox: Inbox, href: string) {
  return useMemo(() => {
    let reading: Promise<void> | null = null;
    async function read(limit: number) {
      const { nextCursor, rows } = inbox.get().list;
      if (nextCursor === null || limit <= 0) return;
      const asked = new URLSearchParams({ cursor: nextCursor, limit: String(limit) });
      const response = await fetch(`${href}&${asked}`).catch(() => null);
      if (!response?.ok) return;
      const page: Rows = await response.json();
      // Another list by now.
      if (inbox.get().list.nextCursor === nextCursor || rows === inbox.get().list.rows) inbox.append(page);
    }
    function load(limit = 100): Promise<void> {
      reading ??= read(limit).finally(() => {
        reading = null;
      });
      return reading;
    }
    async function loadAll(): Promise<void> {
      await reading;
      await load(most - inbox.get().list.rows.length);
    }
    return { load: () => void load(), loadAll, most };
  }, [inbox, href]);
}
