"use client";

import { useEffect, useEffectEvent } from "react";

/**
 * Looks again every so many ms while the page is seen, and whenever somebody comes back to it or to the network.
 * @param everyMs null: only then
 */
export function useLooking(look: () => unknown, everyMs: number | null): void {
  const lookIfSeen = useEffectEvent(() => {
    if (document.visibilityState === "visible") look();
  });
  useEffect(() => {
    const again = () => lookIfSeen();
    const timer = everyMs === null ? undefined : setInterval(again, everyMs);
    document.addEventListener("visibilitychange", again);
    for (const event of ["focus", "online", "pageshow"]) window.addEventListener(event, again);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", again);
      for (const event of ["focus", "online", "pageshow"]) window.removeEventListener(event, again);
    };
  }, [everyMs]);
}
