import { notSent } from "#components/ui/not-sent.ts";
import type { AbortReason } from "#components/upload/send-in-parts.ts";
import { addSample, bytesPerSecond, type SendSample } from "#components/upload/send-rate.ts";
import { forgetUnfinished, keyOf } from "#components/upload/unfinished-uploads.ts";
import type { Attach, EvidenceState, EvidenceUpload } from "./evidence-upload.ts";

type Source = {
  file: File;
  userId: string;
  attach: Attach;
  /** What is said of a file that is not what its name promises. */
  onNote: (note: string) => void;
};
type NewEvidence = Pick<EvidenceUpload, "teamSlug" | "storyKey"> & Source;

/**
 * Files on their way to be evidence, kept outside React: they go on while people move about in the app, one after the other. What
 * `snapshot` returns is never changed, only replaced.
 */
class EvidenceQueue {
  #uploads: readonly EvidenceUpload[] = [];
  readonly #sources = new Map<string, Source>();
  readonly #listeners = new Set<() => void>();
  #sending: { id: string; stop: AbortController } | null = null;
  #nextId = 1;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  readonly snapshot = (): readonly EvidenceUpload[] => this.#uploads;

  add({ teamSlug, storyKey, ...source }: NewEvidence): void {
    // Nothing of one person is sent or shown under another's session in the same tab.
    for (const [id, { userId }] of this.#sources) if (userId !== source.userId) this.cancel(id);
    const id = `evidence-${this.#nextId++}`;
    this.#sources.set(id, source);
    const { name, size: bytes } = source.file;
    this.#replace([...this.#uploads, { id, teamSlug, storyKey, name, bytes, state: { step: "waiting" } }]);
    this.#sendNext();
  }

  /** Ends it, also one that was refused; what was sent of it is removed. */
  cancel(id: string): void {
    if (this.#sending?.id === id) this.#sending.stop.abort("cancel" satisfies AbortReason);
    this.#sources.delete(id);
    this.#replace(this.#uploads.filter((one) => one.id !== id));
  }

  /** Once more: it goes on where it was. */
  retry(id: string): void {
    this.#set(id, { step: "waiting" });
    this.#sendNext();
  }

  #sendNext(): void {
    const next = this.#uploads.find(({ state }) => state.step === "waiting");
    if (this.#sending || !next) return;
    const stop = new AbortController();
    this.#sending = { id: next.id, stop };
    void this.#send(next, stop.signal).finally(() => {
      this.#sending = null;
      this.#sendNext();
    });
  }

  async #send({ id, teamSlug, storyKey }: EvidenceUpload, signal: AbortSignal): Promise<void> {
    const source = this.#sources.get(id);
    if (!source) return;
    const { file, userId, attach, onNote } = source;
    const desk = { path: `/teams/${teamSlug}/stories/uploads`, about: storyKey };
    let samples: SendSample[] = [];
    let sentBytes = 0;
    const tell = (isCut: boolean) => {
      const rate = isCut ? null : bytesPerSecond(samples);
      if (!signal.aborted) this.#set(id, { step: "sending", sentBytes, bytesPerSecond: rate, isCut });
    };
    tell(false);
    try {
      const { sendInParts } = await import("#components/upload/send-in-parts.ts");
      const sent = await sendInParts(file, {
        userId,
        teamSlug,
        desk,
        signal,
        onProgress: (bytes) => {
          sentBytes = bytes;
          samples = addSample(samples, { atMs: performance.now(), bytes });
          tell(false);
        },
        onCut: () => {
          samples = [];
          tell(true);
        },
      });
      if (!sent.ok) return this.#set(id, { step: "refused", message: sent.message });
      this.#set(id, { step: "attaching" });
      const takenOn = new Date(Math.min(file.lastModified, Date.now())).toISOString().slice(0, 10);
      const attached = await attach({ uploadId: sent.id, takenOn }).catch(notSent);
      if (!attached.ok)
        return this.#set(id, { step: "refused", message: attached.errors.map(({ message }) => message).join(" ") });
      forgetUnfinished(keyOf(file, { userId, teamSlug, desk }));
      this.cancel(id);
      if (attached.value.note) onNote(attached.value.note);
    } catch (error) {
      if (signal.aborted) return;
      this.#set(id, { step: "refused", message: "It could not be sent. Try again, or load the page anew." });
      throw error;
    }
  }

  #set(id: string, state: EvidenceState): void {
    this.#replace(this.#uploads.map((one) => (one.id === id ? { ...one, state } : one)));
  }

  #replace(uploads: readonly EvidenceUpload[]): void {
    this.#uploads = uploads;
    if (uploads.some(({ state }) => state.step !== "refused"))
      window.addEventListener("beforeunload", askBeforeLeaving);
    else window.removeEventListener("beforeunload", askBeforeLeaving);
    for (const listener of this.#listeners) listener();
  }
}

export const evidenceQueue = new EvidenceQueue();

function askBeforeLeaving(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
