"use client";

import { useMemo } from "react";
import type { StoryRow } from "#lib/stories/listing/story-row.ts";
import type { Inbox } from "./inbox-model.ts";

/** As many as can be acted on in one go. */
export const mostSelected = 1000;
const pageRows = 100;

type Rows = { rows: StoryRow[]; nextCursor: string | null };

type MoreRows = {
  /** The next page, as one scrolls. */
  load: () => void;
  /** All of the filter, as many as can be selected. */
  loadAll: () => Promise<void>;
};

/** Reads on below the list. */
export function useMoreRows(inbox: Inbox, href: string): MoreRows {
  return useMemo(() => createMoreRows(inbox, href), [inbox, href]);
}

function createMoreRows(inbox: Inbox, href: string): MoreRows {
  let reading: Promise<void> | null = null;

  async function read(limit: number): Promise<void> {
    const { nextCursor } = inbox.get().list;
    if (nextCursor === null || limit <= 0) return;
    const asked = new URLSearchParams({ cursor: nextCursor, limit: String(limit) });
    const response = await fetch(`${href}&${asked}`).catch(() => null);
    if (!response?.ok) return;
    const page: Rows = await response.json();
    // It may have been read to its end meanwhile.
    if (inbox.get().list.nextCursor === nextCursor) inbox.append(page);
  }
  function load(limit: number): Promise<void> {
    reading ??= read(limit).finally(() => {
      reading = null;
    });
    return reading;
  }
  return {
    load: () => void load(pageRows),
    async loadAll() {
      await reading;
      await load(mostSelected - inbox.get().list.rows.length);
    },
  };
}
