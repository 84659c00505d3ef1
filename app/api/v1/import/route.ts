import { Readable } from "node:stream";
import type { ReadableStream as WebStream } from "node:stream/web";
import { refusalStatus, UploadRefused } from "#lib/artifacts/upload-refused.ts";
import { importRoute } from "#lib/auth/import-route.ts";
import { type ImportRefusalReason, ImportRefused } from "#lib/backup/import-refused.ts";
import { importArchive } from "#lib/compose/import-archive.ts";
import { problem } from "#lib/shared/problem.ts";

/** Puts an archive in the place of an instance with nothing but its setup, all of it or nothing. */
export const POST = importRoute({ scope: "config:write" }, async ({ importer, request }) => {
  if (!request.body || isEmpty(request.headers))
    return problem(400, "The body is empty: send the archive as the body.");
  const packed = Readable.fromWeb(request.body as WebStream<Uint8Array>);
  try {
    return Response.json(await importArchive(importer, packed, request.signal));
  } catch (error) {
    if (error instanceof ImportRefused) return problem(statusOf[error.reason], error.message);
    if (error instanceof UploadRefused) return problem(refusalStatus[error.reason], error.message);
    throw error;
  }
});

const statusOf: Record<ImportRefusalReason, number> = {
  "not-empty": 409,
  busy: 409,
  "not-an-export": 422,
  "other-version": 422,
  damaged: 422,
};

/** A request without a body has a stream of nothing all the same. */
function isEmpty(headers: Headers): boolean {
  return !headers.has("transfer-encoding") && Number(headers.get("content-length") ?? 0) === 0;
}
