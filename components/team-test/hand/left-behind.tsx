"use client";

import { useEffect, useSyncExternalStore } from "react";
import { readKept } from "#lib/team-test/hand/kept.ts";
import { keptNameStart } from "./kept-name.ts";

/** Of a round that is over: says what had not arrived in time, and forgets it. */
export function LeftBehind({ code }: { code: string }) {
  const count = useSyncExternalStore(
    onceAndForAll,
    () => countLeft(code),
    () => 0,
  );
  useEffect(() => forget(code), [code]);
  if (count === 0) return null;
  return (
    <p role="alert" className="border-ink border-l-2 pl-3">
      {count === 1 ? "One answer" : `${count} answers`} of yours had not arrived when the round was closed, and{" "}
      {count === 1 ? "is" : "are"} not counted.
    </p>
  );
}

/** Nothing else writes it. */
function onceAndForAll(): () => void {
  return () => {};
}

/** What there was before it was forgotten. */
const counted = new Map<string, number>();

function countLeft(code: string): number {
  const count =
    counted.get(code) ?? namesOf(code).flatMap((name) => readKept(localStorage.getItem(name)).unsent).length;
  counted.set(code, count);
  return count;
}

function forget(code: string): void {
  for (const name of namesOf(code)) localStorage.removeItem(name);
}

function namesOf(code: string): string[] {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(keptNameStart(code)));
  } catch {
    return [];
  }
}
