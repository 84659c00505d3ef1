"use client";

import { useMemo, useSyncExternalStore } from "react";

/** How a value is kept as text; null is nothing. */
type Form<Value> = { read: (text: string | null) => Value; write: (value: Value) => string | null };

/** A value that a tab keeps under a name: it outlives a reload and a lost session, and ends with the tab. */
class KeptInTab<Value> {
  /** Before the browser is asked, and on the server. */
  readonly first: Value;
  readonly #key: string;
  readonly #form: Form<Value>;
  readonly #listeners = new Set<() => void>();
  #isRead = false;
  #value: Value;

  constructor(key: string, form: Form<Value>) {
    this.#key = key;
    this.#form = form;
    this.first = form.read(null);
    this.#value = this.first;
  }

  get = (): Value => {
    if (this.#isRead) return this.#value;
    this.#isRead = true;
    const text = stored(this.#key);
    if (text !== null) this.#value = this.#form.read(text);
    return this.#value;
  };

  set = (make: (value: Value) => Value): void => {
    this.#value = make(this.get());
    store(this.#key, this.#form.write(this.#value));
    for (const listener of this.#listeners) listener();
  };

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };
}

/** What a tab keeps under `key`, and how to read and change it at any time. `form` stays the same object. */
export function useKeptInTab<Value>(key: string, form: Form<Value>): [Value, Pick<KeptInTab<Value>, "get" | "set">] {
  const kept = useMemo(() => new KeptInTab(key, form), [key, form]);
  const value = useSyncExternalStore(kept.subscribe, kept.get, () => kept.first);
  return [value, kept];
}

function stored(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

/** A browser may refuse it: then it lasts as long as the page. */
function store(key: string, text: string | null): void {
  try {
    if (text === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
  } catch {}
}
