import "server-only";
import { configuration } from "#lib/shared/configuration.ts";
import { answerTus } from "./answer-tus.ts";
import { uploadBookOf } from "./upload-book-store.ts";
import { noLock, uploadLocker } from "./upload-lock-store.ts";
import type { PartsSender } from "./upload-store.ts";

/** The server notices that a request was broken off well within this. */
const endsWithinMs = 10_000;

/** Answers a request of the tus protocol by somebody who may upload; `id` is the upload that its path names. */
export function answerParts(actor: PartsSender, request: Request, id?: string): Promise<Response> {
  const { dataDir, uploadMaxBytes: maxBytes } = configuration();
  const locker = request.method === "HEAD" ? noLock : uploadLocker(request.method === "DELETE" ? endsWithinMs : 0);
  return answerTus(request, { dataDir, maxBytes, book: uploadBookOf(actor), locker, ...(id && { id }) });
}
