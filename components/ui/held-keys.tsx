"use client";

import { useEffect } from "react";
import { isTyping } from "./is-typing.ts";

/**
 * Stands where a part of the page will be whose code is on its way. What is pressed meanwhile is meant for it, so that "3" and a reason at once
 * is neither lost nor taken for other keys: it is held, and given to whatever has the focus when the part is there.
 */
export function HeldKeys() {
  useEffect(() => {
    const held: KeyboardEvent[] = [];
    const hold = (event: KeyboardEvent) => {
      if (!isHeld(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      held.push(event);
    };
    window.addEventListener("keydown", hold, { capture: true });
    return () => {
      window.removeEventListener("keydown", hold, { capture: true });
      // Behind the part's own effects, which take the focus.
      setTimeout(() => held.forEach(give));
    };
  }, []);
  return null;
}

const named = new Set(["Enter", "Backspace", "ArrowUp", "ArrowDown"]);

/** What Enter and Space press by themselves: a file is chosen by no key of a script. */
const pressable = "a[href], button, input, select, summary";

function isHeld({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if (isTyping(target) || altKey) return false;
  if ((key === "Enter" || key === " ") && target instanceof Element && target.matches(pressable)) return false;
  return ctrlKey || metaKey ? key === "Enter" : key.length === 1 || named.has(key);
}

/** A key that a script presses types nothing by itself. */
function give({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): void {
  const target = document.activeElement ?? document.body;
  const again = new KeyboardEvent("keydown", { key, ctrlKey, metaKey, shiftKey, bubbles: true, cancelable: true });
  if (!target.dispatchEvent(again) || !isText(target)) return;
  const { selectionStart: start, selectionEnd: end } = target;
  if (start === null || end === null) return;
  if (key === "Backspace") target.setRangeText("", start === end ? Math.max(0, start - 1) : start, end, "end");
  else if (key.length === 1) target.setRangeText(key, start, end, "end");
  else return;
  target.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

function isText(element: Element): element is HTMLInputElement | HTMLTextAreaElement {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}
