"use client";

import { type RefObject, useEffect, useState } from "react";

/** What was typed into a form, by the names of its fields. */
type Draft = Record<string, string>;

const keepsAfterMs = 300;

/**
 * Keeps what is typed into a form in this browser until it is sent, so that a reload or the end of a session loses nothing. Spread `onInput` on
 * the form and call `forget` when it is sent. `isRestored`: what stands in it was typed before.
 */
export function useDraft(form: RefObject<HTMLFormElement | null>, key: string, onRestored: () => void) {
  const [isRestored, setIsRestored] = useState(false);

  useEffect(() => {
    const draft = read(key);
    const fields = Object.entries(draft).filter(([, value]) => value !== "");
    const filled = fields.map(([name, value]) => fill(form.current, name, value));
    if (!filled.includes(true)) return;
    setIsRestored(true);
    onRestored();
    // Once: later what is typed is newer than what is kept.
    // oxlint-disable-next-line react/exhaustive-deps -- see above
  }, []);

  useEffect(() => {
    const element = form.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = () => store(key, draftOf(element));
    const keepSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(keep, keepsAfterMs);
    };
    const keepNow = () => {
      if (timer !== undefined) keep();
    };
    element.addEventListener("input", keepSoon);
    window.addEventListener("pagehide", keepNow);
    return () => {
      clearTimeout(timer);
      element.removeEventListener("input", keepSoon);
      window.removeEventListener("pagehide", keepNow);
    };
  }, [form, key]);

  function forget() {
    setIsRestored(false);
    store(key, {});
  }
  return { isRestored, forget };
}

function draftOf(form: HTMLFormElement): Draft {
  return Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
}

/** Only what is empty: somebody may have begun to type before the scripts ran. */
function fill(form: HTMLFormElement | null, name: string, value: string): boolean {
  const field = form?.elements.namedItem(name);
  if (field instanceof HTMLSelectElement) {
    if ([...field.options].every((option) => option.value !== value)) return false;
  } else if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) || field.value !== "")
    return false;
  if (field.value === value) return false;
  field.value = value;
  return true;
}

function read(key: string): Draft {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? "{}");
    const entries = Object.entries(stored ?? {}).filter(([, value]) => typeof value === "string");
    return Object.fromEntries(entries);
  } catch {
    return {};
  }
}

function store(key: string, draft: Draft): void {
  try {
    if (Object.values(draft).some((value) => value !== "")) localStorage.setItem(key, JSON.stringify(draft));
    else localStorage.removeItem(key);
  } catch {
    // Full or forbidden: then a reload loses it.
  }
}
