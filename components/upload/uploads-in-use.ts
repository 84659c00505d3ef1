"use client";

import { useSyncExternalStore } from "react";

let isInUse = false;
const listeners = new Set<() => void>();

/** Called with the first upload of this page. */
export function noteUse(): void {
  isInUse = true;
  for (const listener of listeners) listener();
}

/** Whether there were uploads since this page was loaded: until then nothing of what sends and shows them is loaded. */
export function useUploadsInUse(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => isInUse,
    () => false,
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
