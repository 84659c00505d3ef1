"use client";

import { useState, useSyncExternalStore } from "react";
import { firstOpen, type Place, placeText, readPlace } from "#lib/team-test/hand/place.ts";

const chosen = new Map<string, string>();
const listeners = new Set<() => void>();

/**
 * Where somebody is among the questions. A tab remembers it over a reload; one that comes anew begins at the first question without an
 * answer, and stays there when another tab answers that one: what is under a finger does not change by itself.
 */
export function usePlace(key: string, questionIds: readonly string[], answered: ReadonlySet<string>) {
  const text = useSyncExternalStore(subscribe, () => read(key), nowhere);
  const [start] = useState(() => firstOpen(questionIds, answered));
  const place = readPlace(text, questionIds.length) ?? start;
  return { place, go: (next: Place) => write(key, placeText(next)) };
}

function nowhere(): string | null {
  return null;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function read(key: string): string | null {
  try {
    return chosen.get(key) ?? sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, text: string): void {
  chosen.set(key, text);
  try {
    sessionStorage.setItem(key, text);
  } catch {
    // Forbidden: then a reload begins at the first open question.
  }
  for (const listener of listeners) listener();
}
