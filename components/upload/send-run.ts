import { parseRun, type ReadRun } from "./ask-run.ts";

/** What goes to the server as one run: its files in order, and the parameters of its URL. */
export type RunSource = { files: File[]; query: Record<string, string> };

export type Sent = { ok: true; run: ReadRun } | { ok: false; message: string; isLost?: true };

export type SendOptions = {
  idempotencyKey: string;
  signal: AbortSignal;
  onProgress: (sentBytes: number, totalBytes: number) => void;
};

/**
 * Uploads one run: a single file as the raw body, several as a form. XMLHttpRequest, because `fetch` tells no progress of
 * what it sends. Resolves with a refusal in words; rejects only when `signal` aborts.
 */
export function sendRun(
  { files, query }: RunSource,
  { idempotencyKey, signal, onProgress }: SendOptions,
): Promise<Sent> {
  const request = new XMLHttpRequest();
  const [only] = files;
  const isRaw = files.length === 1 && only !== undefined;
  const parameters = new URLSearchParams(isRaw ? { ...query, fileName: only.name } : query);
  return new Promise((resolve, reject) => {
    request.open("POST", `/api/v1/runs?${parameters}`);
    request.setRequestHeader("Idempotency-Key", idempotencyKey);
    if (isRaw) request.setRequestHeader("Content-Type", "application/octet-stream");
    request.upload.addEventListener("progress", ({ loaded, total }) => onProgress(loaded, total));
    request.addEventListener("load", () => resolve(readAnswer(request.status, request.responseText)));
    request.addEventListener("error", () => resolve({ ok: false, message: connectionBroke }));
    request.addEventListener("abort", () => reject(signal.reason));
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(isRaw ? only : formOf(files));
  });
}

/** Has a run made of files that were sent in parts. */
export function makeRun(
  query: Record<string, string>,
  ids: readonly string[],
  { idempotencyKey, signal }: Pick<SendOptions, "idempotencyKey" | "signal">,
): Promise<Sent> {
  const parameters = new URLSearchParams(query);
  for (const id of ids) parameters.append("upload", id);
  const headers = { "idempotency-key": idempotencyKey };
  return fetch(`/api/v1/runs?${parameters}`, { method: "POST", headers, signal }).then(
    async (response): Promise<Sent> => {
      const sent = readAnswer(response.status, await response.text());
      return sent.ok || !isAway.has(response.status) ? sent : { ...sent, isLost: true };
    },
    (error: unknown) => {
      if (signal.aborted) throw error;
      return { ok: false, message: connectionBroke, isLost: true };
    },
  );
}

/** What proxies answer while the server restarts, or hashes a file for longer than they wait. */
const isAway = new Set([502, 503, 504]);
const connectionBroke =
  "The connection broke, or a file was changed or moved meanwhile. Nothing is half-stored: try again, and the run is made once at most.";
const signedOut = "You are signed out, so nothing was kept. Sign in in another tab, then try again here.";

function formOf(files: File[]): FormData {
  const form = new FormData();
  for (const file of files) form.append("file", file);
  return form;
}

function readAnswer(status: number, text: string): Sent {
  const body = parseJson(text);
  const run = status === 200 || status === 202 ? parseRun(body) : null;
  if (run) return { ok: true, run };
  if (status === 401) return { ok: false, message: signedOut };
  return { ok: false, message: detailOf(body) ?? `The server answered ${status}. Try again.` };
}

function detailOf(body: unknown): string | null {
  const detail = (body as { detail?: unknown } | null)?.detail;
  return typeof detail === "string" ? detail : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
