"use client";

import type { OwnClock } from "#lib/stories/timeboxes/timebox-view.ts";
import { clockNow } from "./clock-now.ts";
import { useOwnClocks } from "./own-clocks-context.tsx";
import { useSinceMs } from "./use-since-ms.ts";

export type ShownClock = OwnClock & { usedShare: number; isUp: boolean };

/** One's clocks as they are this second, the one that runs first. */
export function useShownClocks(): ShownClock[] {
  const { own, ask } = useOwnClocks();
  const isRunning = own.clocks.some(({ state }) => state === "running");
  const sinceMs = useSinceMs(own, isRunning, ask);
  return own.clocks.map((clock) => {
    const { leftMs, usedShare } = clockNow(clock, sinceMs);
    return { ...clock, leftMs, usedShare, isUp: leftMs <= 0 };
  });
}
