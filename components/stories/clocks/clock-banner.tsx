"use client";

import { lazyPart } from "#components/ui/lazy-part.tsx";
import { useOwnClocks } from "./own-clocks-context.tsx";

const ShownClockBanner = lazyPart(() => import("./shown-clock-banner.tsx").then((file) => file.ShownClockBanner));

/** What is said of one's clocks when their time is nearly up, and once it is; nothing without one. */
export function ClockBanner() {
  return useOwnClocks().own.clocks.length > 0 && <ShownClockBanner />;
}
