"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, useSyncExternalStore, useTransition } from "react";
import { useToast } from "#components/ui/toast.tsx";
import type { StoryRow } from "#lib/stories/listing/story-row.ts";
import type { StoryPeek } from "#lib/stories/peek/story-peek.ts";
import type { StoryState } from "#lib/stories/states/story-state.ts";
import { createPeekCache, type PeekCache, type PeekOf } from "../peek/peek-cache.ts";
import { createActQueue, type TriageActions } from "../triage/act-queue.ts";
import type { InboxList } from "./inbox-list.ts";
import { createInbox, type Inbox, type InboxState } from "./inbox-model.ts";

/** The first rows of a list, as the server read them. */
export type ListPage = { rows: readonly StoryRow[]; nextCursor: string | null; total: number };

type UseInbox = {
  page: ListPage;
  /** The story that is shown beside the list at first. */
  current: string | null;
  firstPeek: StoryPeek | null;
  /** Whether a story of that state belongs to this list. */
  isHere: (state: StoryState) => boolean;
  actions: TriageActions;
};

/** How long nothing is pressed before the page is drawn again, for what stands around the list. */
const restMs = 400;
/** Longer than that nothing waits for an answer. */
const answeredWithinMs = 10_000;
/** Whoever looks away and back within that sees the same list. */
const freshForMs = 5_000;

/** The list with what is done to it, and what is read about its stories. Read again after acts, and when somebody comes back to it. */
export function useInbox(given: UseInbox): {
  inbox: Inbox;
  state: InboxState;
  peeks: PeekCache;
  /** Whether nothing is on its way between this page and the server. */
  isAtRest: () => boolean;
} {
  const { page } = given;
  const router = useRouter();
  const toast = useToast();
  const [isRefreshing, startRefresh] = useTransition();
  const [{ inbox, peeks, isBusy, isAtRest, askedAt, refreshLater, refreshed }] = useState(() =>
    openInbox(given, toast, () => startRefresh(router.refresh)),
  );

  useEffect(() => {
    if (!isRefreshing) refreshed();
  }, [isRefreshing, refreshed]);

  const shownPage = useRef(page);
  useEffect(() => {
    if (shownPage.current === page) return;
    shownPage.current = page;
    // What was pressed since it was asked for is not in it.
    if (isBusy() || inbox.changedAt() > askedAt()) refreshLater();
    else inbox.reread(page);
  }, [inbox, page, isBusy, askedAt, refreshLater]);

  useEffect(() => {
    function comeBack() {
      if (document.visibilityState !== "visible" || Date.now() - askedAt() < freshForMs) return;
      peeks.age();
      refreshLater();
    }
    window.addEventListener("focus", comeBack);
    document.addEventListener("visibilitychange", comeBack);
    return () => {
      window.removeEventListener("focus", comeBack);
      document.removeEventListener("visibilitychange", comeBack);
    };
  }, [peeks, askedAt, refreshLater]);

  // What was pressed is on its way: a page that goes away now would cut it off.
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (isBusy()) event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isBusy]);

  return { inbox, peeks, isAtRest, state: useSyncExternalStore(inbox.subscribe, inbox.get, inbox.get) };
}

/** What lives as long as the list is on the screen. */
function openInbox(given: UseInbox, say: ReturnType<typeof useToast>, refresh: () => void) {
  const peeks = createPeekCache(readPeek, given.firstPeek);
  let rest: ReturnType<typeof setTimeout> | undefined;
  let askedAt = Date.now();
  let isAsking = false;
  function refreshNow() {
    if (queue.isBusy()) return;
    askedAt = Date.now();
    isAsking = true;
    refresh();
  }
  function refreshLater() {
    clearTimeout(rest);
    rest = setTimeout(refreshNow, restMs);
  }
  const queue = createActQueue(given.actions, refreshLater);
  const inbox = createInbox(listOf(given), {
    queue,
    isHere: given.isHere,
    say,
    onChanged: peeks.forget,
    now: Date.now,
  });
  return {
    inbox,
    peeks,
    isBusy: queue.isBusy,
    isAtRest: () => !queue.isBusy() && (!isAsking || Date.now() - askedAt > answeredWithinMs),
    askedAt: () => askedAt,
    refreshLater,
    refreshed() {
      isAsking = false;
    },
  };
}

function listOf({ page, current }: UseInbox): InboxList {
  return { ...page, current, anchor: null, selected: new Set() };
}

async function readPeek({ key, teamSlug }: PeekOf): Promise<StoryPeek> {
  const response = await fetch(`/teams/${teamSlug}/stories/${key}/peek`);
  if (!response.ok) throw new Error(`${key}: ${response.status}`);
  return response.json();
}
