import { UploadGone } from "#lib/artifacts/resumable/use-uploads-store.ts";
import { findWholeUploads, type WholeUpload, type WholeUploads } from "#lib/artifacts/resumable/whole-uploads-store.ts";
import { findRunOfUploads } from "#lib/load-tests/runs/run-of-uploads-store.ts";
import type { RunUpload } from "#lib/load-tests/runs/run-schema.ts";
import { type CreatedRun, createRun } from "#lib/load-tests/runs/run-upload-store.ts";
import type { Uploader } from "#lib/load-tests/runs/upload-target-store.ts";
import { bytesText } from "#lib/shared/number-text.ts";
import { problem } from "#lib/shared/problem.ts";

/** Makes a run of files that came in parts; or the answer to send when that cannot be. */
export async function runOfParts(
  request: Request,
  actor: Uploader,
  upload: RunUpload,
  key: string | null,
): Promise<CreatedRun | Response> {
  if (upload.sha256.length > 0 && upload.sha256.length !== upload.upload.length)
    return wrongParameter("sha256", "one for each upload, or none");
  if (new Set(upload.upload).size < upload.upload.length) return wrongParameter("upload", "each upload once");
  if (Number(request.headers.get("content-length") ?? 0) > 0 || request.headers.has("transfer-encoding"))
    return problem(400, "Either the body is the file, or upload= names it. Send no body.");
  const found = await findWholeUploads(actor, upload.upload);
  if (found.kind === "used") return usedBefore(actor, upload, found);
  if (found.kind !== "whole") return notWhole(found);
  const damaged = found.files.find(({ sha256 }, index) => sha256 !== (upload.sha256[index] ?? sha256));
  if (damaged) return refuseDamaged(damaged);
  try {
    return await createRun(actor, upload, found.files.map(fileOf), key, new Date());
  } catch (error) {
    if (!(error instanceof UploadGone)) throw error;
    const now = await findWholeUploads(actor, upload.upload);
    if (now.kind === "used") return usedBefore(actor, upload, now);
    return now.kind === "whole" ? problem(409, "Another request is about to use this upload.") : notWhole(now);
  }
}

function fileOf({ id: _id, ...file }: WholeUpload): Omit<WholeUpload, "id"> {
  return file;
}

/** The same request once more, whose answer was lost, gets the run that was made then. */
async function usedBefore(
  actor: Uploader,
  upload: RunUpload,
  { runId, fileName }: { runId: string; fileName: string },
): Promise<CreatedRun | Response> {
  const isSame = await findRunOfUploads(actor, { runId, uploads: upload.upload, test: upload.test });
  if (isSame) return { kind: "repeated", runId };
  return problem(409, `${fileName} is a file of another run already. Upload it again for a second one.`);
}

function notWhole(found: Exclude<WholeUploads, { kind: "whole" | "used" }>): Response {
  if (found.kind === "unknown")
    return problem(404, "There is no such upload, or it has expired. Send the file again.", {
      errors: [{ path: "upload", message: `Unknown: ${found.id}` }],
    });
  if (found.kind === "busy")
    return problem(409, `${found.fileName} is still being received.`, { extensions: { upload: found.id } });
  const { id, fileName, bytes, offset } = found;
  return problem(
    409,
    `${fileName} is not whole: ${bytesText(offset)} of ${bytesText(bytes)} came. Go on at Upload-Offset: ${offset}, then ask again.`,
    { extensions: { upload: id, offsetBytes: offset, lengthBytes: bytes } },
  );
}

function refuseDamaged({ fileName, sha256 }: WholeUpload): Response {
  const detail = `${fileName} was damaged on the way: it hashes to ${sha256}. No run was made; remove the upload and send it again.`;
  return problem(422, detail, { errors: [{ path: "sha256", message: "Not the SHA-256 of what came." }] });
}

function wrongParameter(path: string, message: string): Response {
  return problem(400, "The request's query is not valid.", { errors: [{ path, message }] });
}
