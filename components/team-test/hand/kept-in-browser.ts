import { type Kept, keptText, nothingKept, readKept } from "#lib/team-test/hand/kept.ts";

type TextStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/**
 * What a browser keeps of one seat's answers, the same for all its tabs. Where nothing may be stored it lasts as long as the page.
 * @param storage asked for each time: a browser may refuse it.
 */
export class KeptInBrowser {
  readonly #key: string;
  readonly #storage: () => TextStorage;
  readonly #listeners = new Set<() => void>();
  #isStored = true;
  #text: string | null = null;
  #kept = nothingKept;

  constructor(key: string, storage: () => TextStorage) {
    this.#key = key;
    this.#storage = storage;
  }

  /** The same object until something changes, in whichever tab. */
  read = (): Kept => {
    this.#take(this.#stored());
    return this.#kept;
  };

  change(make: (kept: Kept) => Kept): void {
    const text = keptText(make(this.read()));
    this.#take(text);
    try {
      if (text === null) this.#storage().removeItem(this.#key);
      else this.#storage().setItem(this.#key, text);
      this.#isStored = true;
    } catch {
      this.#isStored = false;
    }
    for (const listener of this.#listeners) listener();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    window.addEventListener("storage", listener);
    return () => {
      this.#listeners.delete(listener);
      window.removeEventListener("storage", listener);
    };
  };

  #stored(): string | null {
    if (!this.#isStored) return this.#text;
    try {
      return this.#storage().getItem(this.#key);
    } catch {
      return this.#text;
    }
  }

  #take(text: string | null): void {
    if (text === this.#text) return;
    this.#text = text;
    this.#kept = readKept(text);
  }
}
