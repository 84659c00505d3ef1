"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { SessionState } from "#lib/office-hours/queue/slot.ts";

const askEveryMs = 4_000;

/**
 * A sitting as it is now, asked for again every few seconds while somebody looks at it, and at once after what this screen did (`ask`). `serverNow` is
 * the server's time in ms since the epoch, however wrong this machine's clock is.
 */
export function useSitting(initial: SessionState, href: string) {
  const [state, setState] = useState(initial);
  const offset = useRef<number | null>(null);

  const take = useCallback((next: SessionState) => {
    offset.current = Date.parse(next.now) - performance.now();
    setState((shown) => (Date.parse(next.now) >= Date.parse(shown.now) ? next : shown));
  }, []);
  const ask = useCallback(async () => {
    const answer = await fetch(href).catch(() => null);
    if (answer?.ok) take((await answer.json()) as SessionState);
  }, [href, take]);

  useEffect(() => take(initial), [initial, take]);
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === "visible") void ask();
    };
    const timer = setInterval(look, askEveryMs);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [ask]);

  const serverNow = useCallback(() => {
    return offset.current === null ? Date.parse(initial.now) : offset.current + performance.now();
  }, [initial.now]);
  return { state, ask, serverNow };
}
