import "server-only";
import { configuration } from "#lib/shared/configuration.ts";
import { answerTus, uploadsPath } from "./answer-tus.ts";
import { mostOpenUploads } from "./open-upload.ts";
import { uploadBookOf } from "./upload-book-store.ts";
import { noLock, uploadLocker } from "./upload-lock-store.ts";
import type { PartsSender } from "./upload-store.ts";

/** The server notices that a request was broken off well within this. */
const endsWithinMs = 10_000;

/** Where files in parts are taken, and how large they may be. Who may send there, the route has asked. */
export type PartsDesk = {
  /** The address of an upload that was begun, without the host. */
  addressOf: (id: string) => string;
  maxBytes: number;
  /** What somebody is told who announces more. */
  tooLarge: string;
  /** How many of one sender may be there that are nothing's file yet. */
  mostOpen: number;
};

/** Answers a request of the tus protocol by somebody who may upload; `id` is the upload that its path names. */
export function answerParts(
  actor: PartsSender,
  request: Request,
  id?: string,
  desk: PartsDesk = deskOfRuns(request),
): Promise<Response> {
  const { mostOpen, ...limits } = desk;
  const locker = request.method === "HEAD" ? noLock : uploadLocker(request.method === "DELETE" ? endsWithinMs : 0);
  const book = uploadBookOf(actor, mostOpen);
  return answerTus(request, { ...limits, dataDir: configuration().dataDir, book, locker, ...(id && { id }) });
}

function deskOfRuns(request: Request): PartsDesk {
  const { uploadMaxBytes: maxBytes } = configuration();
  // An instance token and a session have to name the team each time.
  const team = new URL(request.url).searchParams.get("team");
  const query = team === null ? "" : `?team=${encodeURIComponent(team)}`;
  return {
    addressOf: (id) => `${uploadsPath}/${id}${query}`,
    maxBytes,
    tooLarge: `The file is larger than ${maxBytes} bytes, the most this server takes (HEADROOM_UPLOAD_MAX_BYTES).`,
    mostOpen: mostOpenUploads,
  };
}
