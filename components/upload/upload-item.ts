import type { VerdictStatus } from "#lib/load-tests/verdicts/verdict.ts";

export type RunLink = { id: string; number: number; href: string };

/** How far one run's upload is. */
export type UploadState =
  | { step: "waiting" }
  /** `isCut`: the line is down, and it goes on by itself. */
  | { step: "sending"; sentBytes: number; totalBytes: number; bytesPerSecond: number | null; isCut?: boolean }
  /** By hand; what was sent is kept. */
  | { step: "paused"; sentBytes: number; totalBytes: number }
  | { step: "reading"; stage: string; run: RunLink }
  | { step: "done"; run: RunLink; verdict: { status: VerdictStatus; sentence: string } | null }
  /** The files came, and cannot be read. */
  | { step: "unread"; run: RunLink; message: string }
  | { step: "refused"; message: string }
  /** `isKept` unknown when every byte was sent before the answer came. */
  | { step: "cancelled"; isKept: "no" | "unknown" };

/** One run to upload. The id is its Idempotency-Key too. */
export type UploadItem = {
  id: string;
  teamSlug: string;
  title: string;
  /** What the uploader called its files. */
  fileNames: string[];
  bytes: number;
  startMs: number;
  /** Goes in parts: it can be paused, and survives a reload. */
  isLarge?: boolean;
  state: UploadState;
};

/** Runs from this size on go in parts: what is smaller is sent again as fast as somebody clicks. */
export const largeBytes = 16 * 1024 * 1024;

/** One whose files are at the server. */
export type ReadingItem = UploadItem & { state: Extract<UploadState, { step: "reading" }> };

export function isReading(item: UploadItem): item is ReadingItem {
  return item.state.step === "reading";
}

export const sendsAtOnce = 2;
const smallBytes = 1_000_000;

/**
 * The item to send next: the oldest run that waits, unless enough are under way. Small ones go one after the other, so
 * that old runs are numbered in the order in which they ran.
 */
export function nextToSend(items: readonly UploadItem[]): UploadItem | undefined {
  const sending = items.filter(({ state }) => state.step === "sending");
  const [next] = items.filter(({ state }) => state.step === "waiting").toSorted((a, b) => a.startMs - b.startMs);
  const isSmall = ({ bytes }: UploadItem) => bytes < smallBytes;
  const mustWait = sending.length >= sendsAtOnce || (next && isSmall(next) && sending.some(isSmall));
  return mustWait ? undefined : next;
}

/** Whether closing the page would lose it. */
export function isUnsent({ state }: UploadItem): boolean {
  return state.step === "waiting" || state.step === "sending" || state.step === "paused";
}

export function isUnderWay(item: UploadItem): boolean {
  return isUnsent(item) || isReading(item);
}

/** The share of all bytes that were sent, 0 to 1. */
export function sentShare(items: readonly UploadItem[]): number {
  const left = items.filter(({ state }) => state.step !== "refused" && state.step !== "cancelled");
  const total = left.reduce((sum, { bytes }) => sum + bytes, 0);
  const sent = left.reduce((sum, item) => sum + sentBytes(item), 0);
  return total === 0 ? 0 : Math.min(1, sent / total);
}

function sentBytes({ bytes, state }: UploadItem): number {
  if (state.step === "waiting") return 0;
  return state.step === "sending" || state.step === "paused" ? Math.min(state.sentBytes, bytes) : bytes;
}

/** What a screen reader hears: it changes with each run that gets further, not with each byte. Empty without runs. */
export function progressWords(items: readonly UploadItem[]): string {
  if (items.length === 0) return "";
  const count = (test: (item: UploadItem) => boolean) => items.filter(test).length;
  const failed = count(({ state }) => state.step === "refused" || state.step === "unread");
  const parts = [
    [count(isUnsent), "to send"],
    [count(({ state }) => state.step === "reading"), "being read"],
    [count(({ state }) => state.step === "done"), "done"],
    [failed, "failed"],
    [count(({ state }) => state.step === "cancelled"), "cancelled"],
  ] as const;
  const told = parts.filter(([many]) => many > 0).map(([many, words]) => `${many} ${words}`);
  return `${items.length === 1 ? "One run" : `${items.length} runs`}: ${told.join(", ")}.`;
}
