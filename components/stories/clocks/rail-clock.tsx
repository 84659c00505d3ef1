"use client";

import { lazyPart } from "#components/ui/lazy-part.tsx";
import { useOwnClocks } from "./own-clocks-context.tsx";

const ShownRailClock = lazyPart(() => import("./shown-rail-clock.tsx").then((file) => file.ShownRailClock));

/** One's clock in the rail; nothing without one. */
export function RailClock() {
  return useOwnClocks().own.clocks.length > 0 && <ShownRailClock />;
}
