"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import { type ClockOffset, clockOffset } from "#lib/team-test/live/clock.ts";
import { newestState } from "#lib/team-test/live/newest-state.ts";
import type { RoundState } from "#lib/team-test/rounds/round-state.ts";
import { useEventLine } from "./use-event-line.ts";

/**
 * A round as it is now, whoever changes it. `initial` is what the page was made with; a newer one, as after an action of this screen,
 * counts at once. Whoever is not let in any more gets the page anew, which says why.
 *
 * @returns `isLive`: whether changes come by themselves at the moment. `serverNow()`: the server's time in ms since the epoch, however
 *   wrong this machine's clock is.
 */
export function useRound(initial: RoundState, eventsHref: string) {
  const router = useRouter();
  const [streamed, setStreamed] = useState<RoundState | null>(null);
  const offset = useRef<ClockOffset | null>(null);
  const state = newestState(initial, streamed);

  useEffect(() => {
    offset.current = clockOffset(offset.current, Date.parse(initial.now), Date.now());
  }, [initial.now]);

  const isLive = useEventLine(
    initial.phase === "closed" ? null : eventsHref,
    {
      state: (data) => {
        const next: RoundState = JSON.parse(data);
        offset.current = clockOffset(offset.current, Date.parse(next.now), Date.now());
        setStreamed((shown) => newestState(shown ?? next, next));
        return next.phase === "closed" ? "over" : undefined;
      },
      refused: () => {
        router.refresh();
        return "over";
      },
    },
    () => router.refresh(),
  );

  const serverNow = useCallback(() => Date.now() + (offset.current ?? 0), []);
  return { state, isLive: isLive || state.phase === "closed", serverNow };
}
