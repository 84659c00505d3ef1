import { readState, runLink } from "./read-state.ts";
import { ReadingWatch } from "./reading-watch.ts";
import type { AbortReason } from "./send-in-parts.ts";
import type { RunSource } from "./send-run.ts";
import { sendUpload } from "./send-upload.ts";
import { isUnsent, largeBytes, nextToSend, type UploadItem, type UploadState } from "./upload-item.ts";
import { noteUse } from "./uploads-in-use.ts";

export type NewUpload = Omit<UploadItem, "id" | "state"> & RunSource;

/**
 * The uploads of this page, kept outside React: they go on while people move about in the app. Two are sent at once,
 * oldest run first. What `snapshot` returns is never changed, only replaced.
 */
class UploadQueue {
  #items: readonly UploadItem[] = [];
  readonly #sources = new Map<string, RunSource>();
  readonly #sending = new Map<string, AbortController>();
  readonly #listeners = new Set<() => void>();
  readonly #reading = new ReadingWatch(
    () => this.#items,
    (id, state) => this.#set(id, state),
  );
  #userId: string | null = null;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  readonly snapshot = (): readonly UploadItem[] => this.#items;

  /** Nothing of one person is sent or shown under another's session in the same tab. */
  actFor(userId: string): void {
    if (this.#userId !== null && this.#userId !== userId) {
      this.cancelAll();
      for (const { id } of this.#items) this.remove(id);
    }
    this.#userId = userId;
  }

  add(uploads: readonly NewUpload[]): void {
    const items = uploads.map(({ files, query, ...facts }): UploadItem => {
      const id = newKey();
      this.#sources.set(id, { files, query });
      return { ...facts, id, isLarge: facts.bytes >= largeBytes, state: { step: "waiting" } };
    });
    noteUse();
    this.#replace([...this.#items, ...items]);
    this.#send();
  }

  /** Stops what is not yet at the server. A run that is being read stays: its files are there. */
  cancel(id: string): void {
    const item = this.#items.find((one) => one.id === id);
    if (!item || !isUnsent(item)) return;
    const isAllSent = item.state.step === "sending" && item.state.sentBytes >= item.state.totalBytes;
    this.#set(id, { step: "cancelled", isKept: isAllSent ? "unknown" : "no" });
    this.#sending.get(id)?.abort("cancel" satisfies AbortReason);
    this.#send();
  }

  /** Stops a large one where it is. `retry` goes on from there. */
  pause(id: string): void {
    const item = this.#items.find((one) => one.id === id);
    if (item?.state.step !== "sending" || !item.isLarge) return;
    const { sentBytes, totalBytes } = item.state;
    this.#set(id, { step: "paused", sentBytes, totalBytes });
    this.#sending.get(id)?.abort("stop" satisfies AbortReason);
    this.#send();
  }

  cancelAll(): void {
    // Those that wait first, so that none of them takes the place of one that is stopped.
    const unsent = this.#items.filter(isUnsent);
    const rank = ({ state }: UploadItem) => (state.step === "sending" ? 1 : 0);
    for (const { id } of unsent.toSorted((a, b) => rank(a) - rank(b))) this.cancel(id);
  }

  /** Once more under the same key: what the server already has is found there, not made again. */
  retry(id: string): void {
    this.#set(id, { step: "waiting" });
    this.#send();
  }

  /** Forgets what is over and needs nothing more; what was refused stays, to be tried again. */
  clear(): void {
    const isOver = ({ state }: UploadItem) => ["done", "unread", "cancelled"].includes(state.step);
    for (const { id } of this.#items.filter(isOver)) this.remove(id);
  }

  /** Forgets one that is not under way. */
  remove(id: string): void {
    this.#sources.delete(id);
    this.#replace(this.#items.filter((item) => item.id !== id));
  }

  #send(): void {
    for (let next = nextToSend(this.#items); next; next = nextToSend(this.#items)) void this.#sendOne(next);
  }

  async #sendOne(item: UploadItem): Promise<void> {
    const { id, teamSlug } = item;
    const source = this.#sources.get(id);
    if (!source) return;
    const stop = new AbortController();
    this.#sending.set(id, stop);
    const onState = (state: UploadState) => this.#set(id, state);
    try {
      const sent = await sendUpload(item, source, { userId: this.#userId ?? "", signal: stop.signal, onState });
      if (sent.ok) onState(readState(sent.run, runLink(teamSlug, sent.run)));
      else onState({ step: "refused", message: sent.message });
      this.#reading.askSoon();
    } catch (error) {
      if (!stop.signal.aborted) throw error;
    } finally {
      if (this.#sending.get(id) === stop) this.#sending.delete(id);
      this.#send();
    }
  }

  #set(id: string, state: UploadState): void {
    this.#replace(this.#items.map((item) => (item.id === id ? { ...item, state } : item)));
  }

  #replace(items: readonly UploadItem[]): void {
    this.#items = items;
    if (items.some(isUnsent)) window.addEventListener("beforeunload", askBeforeLeaving);
    else window.removeEventListener("beforeunload", askBeforeLeaving);
    for (const listener of this.#listeners) listener();
  }
}

export const uploadQueue = new UploadQueue();

function askBeforeLeaving(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

/** `crypto.randomUUID` is missing over plain http. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
