"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import { useLooking } from "#components/ui/use-looking.ts";
import type { SessionState } from "#lib/office-hours/queue/slot.ts";
import { isPast } from "#lib/office-hours/sessions/session-times.ts";

const askEveryMs = 4_000;
/** So many times in a row nobody answered: what is shown may be old. */
const lostAfter = 3;

/**
 * A sitting as it is now, asked for again every few seconds while somebody looks at it, when they come back to it, and at once after what this screen
 * did (`ask`). `serverNow` is the server's time in ms since the epoch, however wrong this machine's clock is. Once the sitting is past, the page is
 * asked for the next one.
 */
export function useSitting(initial: SessionState, href: string) {
  const router = useRouter();
  const [state, setState] = useState(initial);
  const [failures, setFailures] = useState(0);
  const newest = useRef({ at: initial.now, offset: Number.NaN });

  const take = useCallback((next: SessionState) => {
    if (next.now < newest.current.at) return;
    newest.current = { at: next.now, offset: Date.parse(next.now) - performance.now() };
    setState(next);
  }, []);
  const ask = useCallback(async () => {
    const answer = await fetch(href).catch(() => null);
    if (!answer?.ok) return setFailures((count) => count + 1);
    setFailures(0);
    take((await answer.json()) as SessionState);
  }, [href, take]);

  useEffect(() => take(initial), [initial, take]);
  useLooking(ask, askEveryMs);

  const isOver = isPast(state);
  useEffect(() => {
    if (isOver) router.refresh();
  }, [isOver, router]);

  const serverNow = useCallback(() => {
    const { offset } = newest.current;
    return Number.isNaN(offset) ? Date.parse(initial.now) : offset + performance.now();
  }, [initial.now]);
  return { state, ask, serverNow, isLost: failures >= lostAfter };
}
