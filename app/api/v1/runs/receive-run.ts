import { artifactFolder } from "#lib/artifacts/artifact-folder.ts";
import { receiveBody } from "#lib/artifacts/receive-body.ts";
import { removeArtifacts } from "#lib/artifacts/remove-artifacts.ts";
import type { RunUpload } from "#lib/load-tests/runs/run-schema.ts";
import { type CreatedRun, createRun } from "#lib/load-tests/runs/run-upload-store.ts";
import type { Uploader } from "#lib/load-tests/runs/upload-target-store.ts";
import { configuration } from "#lib/shared/configuration.ts";

/**
 * Makes a run of a request's body. Files without a run, because it was made before or has nowhere to go, are not kept.
 * When the database was lost on the way nobody knows whether the run is there; files of a run that is not are swept later.
 * @throws UploadRefused
 */
export async function receiveRun(
  request: Request,
  actor: Uploader,
  upload: RunUpload,
  key: string | null,
): Promise<CreatedRun> {
  const { dataDir, uploadMaxBytes } = configuration();
  const folder = artifactFolder(dataDir);
  const files = await receiveBody(request, folder, { maxBytes: uploadMaxBytes, fileName: upload.fileName });
  const created = await createRun(actor, upload, files, key, new Date());
  if (created.kind !== "created") await removeArtifacts(folder, files);
  return created;
}
