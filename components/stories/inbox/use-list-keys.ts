"use client";

import { type RefObject, useEffect, useRef } from "react";
import { goWithinMs } from "#components/shell/use-hotkeys.ts";
import { isTyping } from "#components/ui/is-typing.ts";

/** What a key does; false: nothing here, so that it is left to others. */
export type KeyAct = () => unknown;

export type ListKeys = {
  /** By name: `j`, `Shift+J`, `ArrowDown`, `Escape`. Work wherever nothing is typed. */
  anywhere: Record<string, KeyAct>;
  /** Only while the list has the focus, or nothing has: elsewhere they scroll, press a button or select text. */
  inList: Record<string, KeyAct>;
  /** Of those, what a held key does not repeat. */
  once: ReadonlySet<string>;
};

/**
 * The keys of a list, heard before the shell hears its own: so they act without taking the focus to a button. Ignored while something is typed, in
 * an open dialog, with other modifier keys and after `g`.
 */
export function useListKeys(list: RefObject<HTMLElement | null>, keys: ListKeys): void {
  const newest = useRef(keys);
  useEffect(() => {
    newest.current = keys;
  });

  useEffect(() => {
    let goPressedAt = Number.NEGATIVE_INFINITY;
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || isTyping(event.target) || document.querySelector("dialog[open]")) return;
      const name = nameOf(event);
      const isAfterGo = event.timeStamp - goPressedAt < goWithinMs;
      goPressedAt = name === "g" ? event.timeStamp : Number.NEGATIVE_INFINITY;
      if (isAfterGo || name === null) return;
      const { anywhere, inList, once } = newest.current;
      const act = anywhere[name] ?? (isAtList(list.current, event.target) ? inList[name] : undefined);
      if (!act || (event.repeat && once.has(name))) return;
      if (act() !== false) event.preventDefault();
    }
    document.addEventListener("keydown", onKeyDown, { capture: true });
    return () => document.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [list]);
}

/** Shift counts with letters and arrows; elsewhere it is part of how a keyboard makes the sign. */
function nameOf({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): string | null {
  if (altKey) return null;
  if (ctrlKey || metaKey) return key.toLowerCase() === "a" && !shiftKey ? "Mod+A" : null;
  const isLetter = /^[a-z]$/i.test(key);
  const plain = isLetter ? key.toLowerCase() : key;
  if (!shiftKey || !(isLetter || key.startsWith("Arrow"))) return plain;
  return `Shift+${isLetter ? key.toUpperCase() : key}`;
}

function isAtList(list: HTMLElement | null, target: EventTarget | null): boolean {
  return target === document.body || (target instanceof HTMLElement && (target.id === "main" || target === list));
}
