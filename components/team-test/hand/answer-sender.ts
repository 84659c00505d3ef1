import type { Result } from "#lib/shared/result.ts";
import type { OwnAnswer } from "#lib/team-test/hand/own-answer.ts";
import { isSame, type Unsent, withoutTaken, withTaken, withUnsent } from "#lib/team-test/hand/unsent.ts";
import type { KeptInBrowser } from "./kept-in-browser.ts";

/** How it stands with somebody's answers. */
export type Sending = {
  /** What the server has. */
  saved: readonly OwnAnswer[];
  /** It has not answered for a while: what is said stays in this browser. */
  isAway: boolean;
  /** When it took the last answer from here, in ms; null: none yet. */
  savedAtMs: number | null;
  refused: readonly { one: Unsent; message: string }[];
  /** What had not arrived when the answers were revealed. */
  lost: readonly Unsent[];
};

type Ways = {
  kept: KeptInBrowser;
  /** Rejects where the server is not reached. */
  send: (one: Unsent) => Promise<Result<unknown>>;
  now: () => number;
};

const slowAfterMs = 1_500;
const shortestWaitMs = 1_000;
const longestWaitMs = 10_000;

/**
 * Sends the answers that a browser keeps, one after the other in the order in which they were given, and keeps each until the server
 * has taken it. While that is away it tries again by itself; `wake` tries at once.
 */
export class AnswerSender {
  readonly #ways: Ways;
  readonly #listeners = new Set<() => void>();
  #sending: Sending;
  #running: Promise<void> | null = null;
  #isOpen = false;
  #waitMs = shortestWaitMs;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(saved: readonly OwnAnswer[], ways: Ways) {
    this.#ways = ways;
    this.#sending = { saved, isAway: false, savedAtMs: null, refused: [], lost: [] };
  }

  snapshot = (): Sending => this.#sending;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Keeps an answer and sends it as soon as it can. */
  give(one: Unsent): Promise<void> {
    this.#ways.kept.change((kept) => ({ ...kept, unsent: withUnsent(kept.unsent, one) }));
    this.#set({ refused: this.#sending.refused.filter((before) => before.one.questionId !== one.questionId) });
    return this.wake();
  }

  /** Answers are taken now. What was kept from before is sent. */
  open(): Promise<void> {
    this.#isOpen = true;
    return this.wake();
  }

  /** Answers are not taken now, or the page is left. What is kept stays. */
  pause(): void {
    this.#isOpen = false;
    clearTimeout(this.#retry);
  }

  /** Answers are revealed: what has not arrived by now is not counted. One that is on its way may have been in time. */
  async end(): Promise<void> {
    this.pause();
    await this.#running;
    const lost = this.#ways.kept.read().unsent;
    this.#ways.kept.change(() => ({ unsent: [], drafts: {} }));
    if (lost.length > 0) this.#set({ lost, refused: [], isAway: false });
  }

  /** What the server has, as it says itself. */
  learn(saved: readonly OwnAnswer[]): void {
    this.#set({ saved });
  }

  forgetLost(): void {
    this.#set({ lost: [] });
  }

  /** Sends what there is. Resolves when all was taken or refused, or the server is away. */
  wake(): Promise<void> {
    clearTimeout(this.#retry);
    this.#running ??= this.#sendAll().then((isAway) => {
      // From here on `wake` starts anew; before, it came too late for what is over.
      this.#running = null;
      if (isAway) this.#tryLater();
      else if (this.#next()) void this.wake();
    });
    return this.#running;
  }

  /** Whether the server is away. */
  async #sendAll(): Promise<boolean> {
    try {
      for (let one = this.#next(); one; one = this.#next()) this.#settle(one, await this.#send(one));
      this.#waitMs = shortestWaitMs;
      this.#set({ isAway: false });
      return false;
    } catch {
      this.#set({ isAway: true });
      return true;
    }
  }

  #tryLater(): void {
    if (!this.#isOpen) return;
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => void this.wake(), this.#waitMs);
    this.#waitMs = Math.min(this.#waitMs * 2, longestWaitMs);
  }

  #next(): Unsent | undefined {
    if (!this.#isOpen) return undefined;
    const isRefused = (one: Unsent) => this.#sending.refused.some((before) => isSame(before.one, one));
    return this.#ways.kept.read().unsent.find((one) => !isRefused(one));
  }

  async #send(one: Unsent): Promise<Result<unknown>> {
    const slow = setTimeout(() => this.#set({ isAway: true }), slowAfterMs);
    try {
      return await this.#ways.send(one);
    } finally {
      clearTimeout(slow);
    }
  }

  #settle(one: Unsent, result: Result<unknown>): void {
    if (!result.ok) {
      const message = result.errors.map((error) => error.message).join(" ");
      this.#set({ refused: [...this.#sending.refused, { one, message }] });
      return;
    }
    this.#set({ saved: withTaken(this.#sending.saved, one), savedAtMs: this.#ways.now(), isAway: false });
    this.#ways.kept.change((kept) => ({ ...kept, unsent: withoutTaken(kept.unsent, one) }));
  }

  #set(changed: Partial<Sending>): void {
    const entries = Object.entries(changed) as [keyof Sending, unknown][];
    if (entries.every(([name, value]) => this.#sending[name] === value)) return;
    this.#sending = { ...this.#sending, ...changed };
    for (const listener of this.#listeners) listener();
  }
}
