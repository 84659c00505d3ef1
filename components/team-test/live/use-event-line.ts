"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { EventLine } from "./event-line.ts";

type Hear = Record<string, (data: string) => "over" | undefined>;

/** A tab that nobody sees for so long gives its connection back: a browser has six of them for one server. */
const restAfterMs = 30_000;

/**
 * Listens to server-sent events while the tab is looked at, and says whether the line holds. `href` null: there is nothing to listen
 * to. The names in `hear` stay the same.
 */
export function useEventLine(href: string | null, hear: Hear, onRefused: () => void): boolean {
  const [isLive, setIsLive] = useState(false);
  const heard = useEffectEvent((event: string, data: string) => hear[event]?.(data));
  const refused = useEffectEvent(onRefused);
  const names = Object.keys(hear).join(" ");

  useEffect(() => {
    if (href === null) return;
    const all = names.split(" ").map((event) => [event, (data: string) => heard(event, data)] as const);
    const line = new EventLine(href, {
      hear: Object.fromEntries(all),
      onLive: setIsLive,
      onRefused: () => refused(),
    });
    const stopWatching = watchTab(line);
    return () => {
      stopWatching();
      line.end();
    };
  }, [href, names]);

  return isLive;
}

function watchTab(line: EventLine): () => void {
  let resting: ReturnType<typeof setTimeout>;
  const look = () => {
    clearTimeout(resting);
    if (document.visibilityState === "visible") line.wake();
    else resting = setTimeout(() => line.rest(), restAfterMs);
  };
  line.wake();
  look();
  document.addEventListener("visibilitychange", look);
  // Back from the browser's own cache of pages, which keeps no connections; back in a network.
  window.addEventListener("pageshow", look);
  window.addEventListener("online", look);
  return () => {
    clearTimeout(resting);
    document.removeEventListener("visibilitychange", look);
    window.removeEventListener("pageshow", look);
    window.removeEventListener("online", look);
  };
}
