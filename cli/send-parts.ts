import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import type { Surroundings } from "./command.ts";
import type { HeadroomApi } from "./headroom-api.ts";
import { PartSender, tus, uploadsPath } from "./part-sender.ts";
import { bytesLine } from "./progress-line.ts";
import type { ResultFile } from "./result-files.ts";
import { tryAgain } from "./try-again.ts";
import type { UploadNotes } from "./upload-notes.ts";

export type SentFile = { id: string; sha256: string };

export type PartsOptions = {
  /** The team, where it has to be named. */
  parameters: readonly (readonly [string, string])[];
  notes: UploadNotes;
  around: Surroundings;
  retrySeconds: number;
};

/**
 * Sends files so that no cut costs what was sent: by the tus protocol, each from where it is. As long as a file gets
 * further from cut to cut it is not given up.
 * @throws CommandFailure when it is refused or given up
 */
export async function sendParts(
  api: HeadroomApi,
  files: readonly ResultFile[],
  { parameters, notes, around, retrySeconds }: PartsOptions,
): Promise<SentFile[]> {
  const { terminal, signals } = around;
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const sent: SentFile[] = [];
  let done = 0;
  for (const file of files) {
    const hash = sha256Of(file);
    // It may fail before anybody waits for it.
    hash.catch(() => {});
    let start: { atMs: number; bytes: number } | null = null;
    const onBytes = (bytes: number) => {
      start ??= { atMs: Date.now(), bytes };
      terminal.progress(bytesLine("sending", done + bytes, total, Date.now() - start.atMs, done + start.bytes));
    };
    const sender = new PartSender(api, file, { parameters, notes, terminal, onBytes });
    const say = (line: string) => terminal.say(line);
    const tries = { forSeconds: retrySeconds, again: "sending", say, signal: signals.stopped };
    for (let step = ""; step !== "sent"; ) step = await tryAgain(() => sender.step(), tries);
    sent.push({ id: sender.id, sha256: await hash });
    done += file.bytes;
  }
  return sent;
}

/** Removes an upload, so that its file can be sent anew. */
export async function removeUpload(
  api: HeadroomApi,
  id: string,
  parameters: PartsOptions["parameters"],
): Promise<void> {
  await api.request(api.sending(`${uploadsPath}/${id}`, { method: "DELETE", parameters, headers: tus }));
}

async function sha256Of({ path, bytes }: ResultFile): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path, { end: bytes - 1, highWaterMark: 1024 * 1024 }), hash);
  return hash.digest("hex");
}
