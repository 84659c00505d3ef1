import type { DetailedError, Upload } from "tus-js-client";
import { findUnfinished, forgetUnfinished, keepUnfinished, keyOf } from "./unfinished-uploads.ts";

type PartsOptions = {
  userId: string;
  teamSlug: string;
  /** Where it is taken, and what for; results of load tests when left out. */
  desk?: { path: string; about: string };
  signal: AbortSignal;
  onProgress: (sentBytes: number) => void;
  /** The line is cut; it is tried again by itself. */
  onCut: () => void;
};

/** Why an abort: `stop` keeps what was sent, `cancel` removes it. */
export type AbortReason = "stop" | "cancel";

export type PartsSent = { ok: true; id: string } | { ok: false; message: string };

const retryDelays = [0, 1000, 3000, 5000, 10_000, 20_000, 30_000, 60_000];
const noteEveryMs = 1000;
const elsewhere =
  "This file is being sent already, here or in another tab. Wait until that is done, or end it, then try again.";
const broke =
  "The connection broke, or the file was changed or moved meanwhile. What was sent is kept: try again, and it goes on.";

/**
 * Sends a large file by the tus protocol: cuts are waited out, and after a reload the same file goes on where it was.
 * Rejects only when `signal` aborts; the reason says whether what was sent is kept.
 */
export async function sendInParts(file: File, options: PartsOptions): Promise<PartsSent> {
  const key = keyOf(file, options);
  // Over plain http browsers have no locks; there the server refuses the second one.
  if (!navigator.locks) return send(file, key, options);
  return navigator.locks.request(`headroom upload ${key}`, { ifAvailable: true }, (lock) =>
    lock ? send(file, key, options) : { ok: false, message: elsewhere },
  );
}

async function send(file: File, key: string, options: PartsOptions): Promise<PartsSent> {
  const kept = findUnfinished(key);
  const sent = await sendTo(kept?.url ?? null, file, key, options);
  if (sent !== "gone") return sent;
  // Expired, or removed: from its beginning.
  forgetUnfinished(key);
  const anew = await sendTo(null, file, key, options);
  return anew === "gone" ? { ok: false, message: broke } : anew;
}

/** Sends to an upload that was begun, or begins one; `gone` where the server has it no more. */
async function sendTo(url: string | null, file: File, key: string, options: PartsOptions): Promise<PartsSent | "gone"> {
  const tus = await import("tus-js-client");
  const { userId, teamSlug, desk, signal, onProgress, onCut } = options;
  const note = { key, userId, teamSlug, about: desk?.about ?? "", name: file.name, bytes: file.size };
  const path = desk?.path ?? `/api/v1/uploads?team=${encodeURIComponent(teamSlug)}`;
  let notedAtMs = 0;
  let upload: Upload | undefined;
  const keep = (sentBytes: number) => {
    if (upload?.url) keepUnfinished({ ...note, url: upload.url, sentBytes, atMs: Date.now(), isMoving: true });
  };
  const rest = () => {
    const kept = findUnfinished(key);
    if (kept) keepUnfinished({ ...kept, isMoving: false });
  };
  window.addEventListener("pagehide", rest);
  try {
    return await new Promise<PartsSent | "gone">((resolve, reject) => {
      const started = new tus.Upload(file, {
        endpoint: url ? null : window.location.origin + path,
        uploadUrl: url,
        metadata: { filename: file.name },
        storeFingerprintForResuming: false,
        retryDelays,
        onShouldRetry: (error) => {
          onCut();
          return navigator.onLine && mayPass(error);
        },
        onUploadUrlAvailable: () => {
          // With an endpoint, any refusal of HEAD begins the file anew: also a proxy's, while the server restarts.
          started.options.endpoint = null;
          keep(findUnfinished(key)?.sentBytes ?? 0);
        },
        onProgress: (sentBytes) => {
          onProgress(sentBytes);
          if (Date.now() - notedAtMs < noteEveryMs) return;
          notedAtMs = Date.now();
          keep(sentBytes);
        },
        onSuccess: () => resolve({ ok: true, id: idOf(started.url) }),
        onError: (error) => {
          if (!navigator.onLine) window.addEventListener("online", () => started.start(), { once: true, signal });
          else if (statusOf(error) === 404 && started.url) resolve("gone");
          else resolve({ ok: false, message: wordsOf(error) });
        },
      });
      upload = started;
      signal.addEventListener("abort", () => reject(signal.reason), { once: true });
      signal.throwIfAborted();
      started.start();
    });
  } catch (error) {
    const isCancelled = signal.reason === ("cancel" satisfies AbortReason);
    if (isCancelled) forgetUnfinished(key);
    // What cannot be removed now expires by itself.
    await upload?.abort(isCancelled).catch(() => {});
    throw error;
  } finally {
    window.removeEventListener("pagehide", rest);
    rest();
  }
}

function mayPass(error: Error | DetailedError): boolean {
  const status = statusOf(error);
  return status < 400 || status === 409 || status === 423 || status === 429 || (status >= 500 && status !== 507);
}

/** 0 where nothing answered. */
function statusOf(error: Error | DetailedError): number {
  return ("originalResponse" in error && error.originalResponse?.getStatus()) || 0;
}

function idOf(url: string | null): string {
  return /\/([0-9a-f-]{36})(?:\?|$)/.exec(url ?? "")?.[1] ?? "";
}

function wordsOf(error: Error | DetailedError): string {
  const status = statusOf(error);
  if (status === 401)
    return "You are signed out. Sign in in another tab, then try again here: it goes on where it was.";
  if (status === 423) return elsewhere;
  return detailOf(("originalResponse" in error && error.originalResponse?.getBody()) || "") ?? broke;
}

function detailOf(text: string): string | null {
  try {
    const { detail } = JSON.parse(text) as { detail?: unknown };
    return typeof detail === "string" ? detail : null;
  } catch {
    return null;
  }
}
