"use client";

import { lazyPart } from "#components/ui/lazy-part.tsx";
import { useOwnClocks } from "./own-clocks-context.tsx";

const ShownRailClock = lazyPart(() => import("./shown-rail-clock.tsx").then((file) => file.ShownRailClock));

/** One's clock in the rail, where its place is kept until its code is there; nothing without one. */
export function RailClock() {
  const { own } = useOwnClocks();
  if (own.clocks.length === 0) return null;
  return (
    <div className="flex flex-col justify-end max-sm:contents sm:min-h-23.5">
      <ShownRailClock />
    </div>
  );
}
