import "server-only";
import { type Listener, listener } from "#lib/db/listener.ts";
import { log } from "#lib/shared/log.ts";
import { roundsChannel } from "../rounds/round-changed-store.ts";
import type { RoundState } from "../rounds/round-state.ts";

type Read = (roundId: string) => Promise<RoundState | null>;

/** Called with each state that differs from the one before, and with null when there is no such round any more. */
export type Follow = (state: RoundState | null) => void;

const againAfterMs = 1_000;

/**
 * The screens of one round on this process. However many there are, a change is read once; what changes while it is read is read
 * once more. A screen that came late gets what the others have, and they get nothing twice.
 */
class LiveRound {
  readonly followers = new Map<Follow, string | null>();
  readonly #roundId: string;
  readonly #read: Read;
  #isReading = false;
  #isStale = false;

  constructor(roundId: string, read: Read) {
    this.#roundId = roundId;
    this.#read = read;
  }

  changed(): void {
    this.#isStale = true;
    if (!this.#isReading) void this.#catchUp();
  }

  async #catchUp(): Promise<void> {
    this.#isReading = true;
    try {
      while (this.#isStale && this.followers.size > 0) {
        this.#isStale = false;
        // Who comes while it is read hears of the next: this one may be older than their seat.
        const asked = new Set(this.followers.keys());
        this.#tell(await this.#read(this.#roundId), asked);
      }
    } catch (error) {
      log.warn({ err: error }, "A round that people follow could not be read; it is tried again.");
      setTimeout(() => this.changed(), againAfterMs).unref();
    } finally {
      this.#isReading = false;
    }
  }

  #tell(state: RoundState | null, asked: ReadonlySet<Follow>): void {
    const text = JSON.stringify(state && { ...state, now: "" });
    for (const [follow, seen] of this.followers) {
      if (seen === text || !asked.has(follow)) continue;
      this.followers.set(follow, text);
      follow(state);
    }
  }
}

/** The rounds that screens of this process follow, whichever process changes them. */
export class LiveRounds {
  readonly #rounds = new Map<string, LiveRound>();
  readonly #listener: Pick<Listener, "listen">;
  readonly #read: Read;
  #listening: Promise<() => void> | null = null;

  /** @param read all that the screens of a round show */
  constructor(read: Read, ownListener: Pick<Listener, "listen"> = listener) {
    this.#read = read;
    this.#listener = ownListener;
  }

  /**
   * Calls `follow` with the round as it is, and then with each change of it, from any process. The answer ends it.
   * @throws when the database cannot be reached.
   */
  async follow(roundId: string, follow: Follow): Promise<() => void> {
    const live = this.#rounds.get(roundId) ?? new LiveRound(roundId, this.#read);
    this.#rounds.set(roundId, live);
    live.followers.set(follow, null);
    const leave = () => this.#leave(roundId, live, follow);
    this.#listening ??= this.#listen();
    const listening = this.#listening;
    try {
      await listening;
    } catch (error) {
      if (this.#listening === listening) this.#listening = null;
      leave();
      throw error;
    }
    // Only now: what changes while it is read is heard.
    live.changed();
    return leave;
  }

  #listen(): Promise<() => void> {
    return this.#listener.listen(
      roundsChannel,
      (roundId) => this.#rounds.get(roundId)?.changed(),
      () => {
        for (const live of this.#rounds.values()) live.changed();
      },
    );
  }

  #leave(roundId: string, live: LiveRound, follow: Follow): void {
    live.followers.delete(follow);
    if (live.followers.size > 0 || this.#rounds.get(roundId) !== live) return;
    this.#rounds.delete(roundId);
    if (this.#rounds.size > 0) return;
    const listening = this.#listening;
    this.#listening = null;
    void listening?.then((end) => end()).catch(() => {});
  }
}
