import type { StoryPeek } from "#lib/stories/peek/story-peek.ts";

/** Where a story's peek is read from. */
export type PeekOf = { key: string; teamSlug: string };

/** `peek` is null until it was read; `isLost`: it could not be. */
export type PeekState = { peek: StoryPeek | null; isLost: boolean };

type Entry = PeekState & { isStale: boolean };

export type PeekCache = {
  get: (key: string) => PeekState;
  subscribe: (listener: () => void) => () => void;
  /** Reads these in their order, a few at a time, as far as they are not there; what was wanted before is given up. */
  want: (stories: readonly PeekOf[]) => void;
  /** After an act on them. */
  forget: (keys: readonly string[]) => void;
  /** What is there is shown on, and read again when it is wanted. */
  age: () => void;
};

const mostAtOnce = 3;
const mostKept = 300;
const unread: PeekState = { peek: null, isLost: false };

/** Keeps what was read about stories, so that the next one is there before its key is pressed. */
export function createPeekCache(read: (of: PeekOf) => Promise<StoryPeek>, first: StoryPeek | null): PeekCache {
  const entries = new Map<string, Entry>();
  const listeners = new Set<() => void>();
  const reading = new Set<string>();
  let wanted: readonly PeekOf[] = [];
  if (first) entries.set(first.key, { peek: first, isLost: false, isStale: false });

  function keep(key: string, entry: Entry) {
    entries.delete(key);
    entries.set(key, entry);
    const oldest = entries.keys().next().value;
    if (entries.size > mostKept && oldest !== undefined) entries.delete(oldest);
    for (const listener of listeners) listener();
  }
  function pump() {
    for (const of of wanted) {
      if (reading.size >= mostAtOnce) return;
      const known = entries.get(of.key);
      if (reading.has(of.key) || (known && !known.isStale)) continue;
      reading.add(of.key);
      void read(of)
        .then(
          (peek) => keep(of.key, { peek, isLost: false, isStale: false }),
          () => keep(of.key, { peek: known?.peek ?? null, isLost: true, isStale: false }),
        )
        .finally(() => {
          reading.delete(of.key);
          pump();
        });
    }
  }
  return {
    get: (key) => entries.get(key) ?? unread,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    want(stories) {
      wanted = stories;
      pump();
    },
    forget(keys) {
      for (const key of keys) entries.delete(key);
      for (const listener of listeners) listener();
      pump();
    },
    age() {
      for (const [key, entry] of entries) entries.set(key, { ...entry, isStale: true });
      pump();
    },
  };
}
