import type { ActionResult } from "#lib/shared/result.ts";
import type { Attached } from "#lib/stories/evidence/evidence.ts";

export type EvidenceState =
  | { step: "waiting" }
  | { step: "sending"; sentBytes: number; bytesPerSecond: number | null; isCut: boolean }
  /** All of it is at the server. */
  | { step: "attaching" }
  | { step: "refused"; message: string };

/** Makes the file that came the evidence of its story. */
export type Attach = (input: { uploadId: string; takenOn: string }) => Promise<ActionResult<Attached>>;

/** A file on its way to be evidence of a story. */
export type EvidenceUpload = {
  id: string;
  teamSlug: string;
  storyKey: string;
  name: string;
  bytes: number;
  state: EvidenceState;
};

/** Why a file is not sent at all; null: it is. */
export function whyNotSent(name: string, bytes: number, maxBytes: number): string | null {
  if (bytes === 0) return `${name} is empty: there is nothing in it.`;
  if (bytes <= maxBytes) return null;
  const gib = (bytes / 1024 ** 3).toFixed(1);
  return `${name} has ${gib} GiB, and evidence may have ${Math.floor(maxBytes / 1024 ** 3)} GiB at most. Cut the recording, or link to it.`;
}

/** A pasted picture is called `image.png` by every browser: here by when it was pasted, so that two can be told apart. */
export function pastedName(type: string, at: Date): string {
  const part = (value: number) => String(value).padStart(2, "0");
  const day = `${at.getFullYear()}-${part(at.getMonth() + 1)}-${part(at.getDate())}`;
  const ending = /^image\/(\w+)/.exec(type)?.[1] ?? "bin";
  return `Pasted ${day} ${part(at.getHours())}.${part(at.getMinutes())}.${part(at.getSeconds())}.${ending}`;
}
