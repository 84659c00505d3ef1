import { addSample, bytesPerSecond, type SendSample } from "./send-rate.ts";
import { type RunSource, type Sent, sendRun } from "./send-run.ts";
import type { UploadItem, UploadState } from "./upload-item.ts";

type Sending = { userId: string; signal: AbortSignal; onState: (state: UploadState) => void };

const noCode = "The page could not load what sends large files. Nothing was sent: try again, or load the page anew.";

/** Sends one run, a large one in parts, and says how far and how fast it is. Rejects only when `signal` aborts. */
export function sendUpload(
  { id, bytes, isLarge }: UploadItem,
  source: RunSource,
  { userId, signal, onState }: Sending,
): Promise<Sent> {
  // A large one may go on in the middle of its file: what was there counts for no speed.
  let samples: SendSample[] = isLarge ? [] : [{ atMs: performance.now(), bytes: 0 }];
  onState({ step: "sending", sentBytes: 0, totalBytes: bytes, bytesPerSecond: null });
  const onProgress = (sentBytes: number, totalBytes: number) => {
    if (signal.aborted) return;
    samples = addSample(samples, { atMs: performance.now(), bytes: sentBytes });
    onState({ step: "sending", sentBytes, totalBytes, bytesPerSecond: bytesPerSecond(samples) });
  };
  const onCut = (sentBytes: number) => {
    if (signal.aborted) return;
    samples = [];
    onState({ step: "sending", sentBytes, totalBytes: bytes, bytesPerSecond: null, isCut: true });
  };
  const options = { idempotencyKey: id, signal, onProgress };
  if (!isLarge) return sendRun(source, options);
  return import("./send-large-run.ts").then(
    ({ sendLargeRun }) => sendLargeRun(source, { ...options, onCut, userId }),
    () => ({ ok: false, message: noCode }),
  );
}
