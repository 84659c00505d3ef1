"use client";

import { useEffect, useState } from "react";
import type { RoundTimer } from "#lib/team-test/rounds/round-state.ts";
import { timerLeftMs } from "./timer-text.ts";

const tickMs = 250;

/**
 * What is left of the shared timer, in ms, as it runs down.
 *
 * @param readAt the server's time when `timer` was read, ISO 8601: what counts before the page is awake.
 * @param serverNow the server's time, in ms since the epoch.
 */
export function useTimerLeft(timer: RoundTimer, readAt: string, serverNow: () => number): number {
  const isRunning = timer.endsAt !== null;
  const [now, setNow] = useState(0);
  useEffect(() => {
    if (!isRunning) return;
    const tick = () => setNow(serverNow());
    const ticking = setInterval(tick, tickMs);
    return () => clearInterval(ticking);
  }, [isRunning, serverNow]);
  return timerLeftMs(timer, Math.max(now, Date.parse(readAt)));
}
