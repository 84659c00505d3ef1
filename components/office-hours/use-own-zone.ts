"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};
const zoneOf = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The time zone of who looks, which only the browser knows: null until it is asked. */
export function useOwnZone(): string | null {
  return useSyncExternalStore(never, zoneOf, () => null);
}
