import "server-only";
import type { UploadBook } from "./upload-files.ts";
import { beginUpload, findUpload, forgetUpload, noteFinished, type PartsSender } from "./upload-store.ts";

/** The uploads of one sender, who may have `mostOpen` at once. */
export function uploadBookOf(actor: PartsSender, mostOpen: number): UploadBook {
  return {
    begin: (upload) => beginUpload(actor, { ...upload, mostOpen }, new Date()),
    find: (id) => findUpload(actor, id, new Date()),
    finish: (id, sha256) => noteFinished(actor, id, { finishedAt: new Date(), ...(sha256 && { sha256 }) }),
    forget: (id) => forgetUpload(actor, id),
  };
}
