import "server-only";
import { artifactFolder } from "#lib/artifacts/artifact-folder.ts";
import { unlessArtifactsAreHeld } from "#lib/artifacts/artifacts-lock-store.ts";
import { listOldFiles, removeArtifacts, removeOldParts } from "#lib/artifacts/remove-artifacts.ts";
import { findUploadKeys, forgetExpiredUploads } from "#lib/artifacts/resumable/expired-uploads-store.ts";
import { applyRetention } from "#lib/load-tests/retention/apply-retention-store.ts";
import { findUnknownArtifacts, forgetDeletedRuns } from "#lib/load-tests/runs/artifact-store.ts";
import { configuration } from "#lib/shared/configuration.ts";
import { dayMs } from "#lib/shared/day-ms.ts";
import { findKeysOfNoEvidence } from "#lib/stories/evidence/evidence-files-store.ts";

/** No upload takes longer. */
const longestUploadMs = dayMs;

/** As long can a deleted run be brought back. */
const deletedForMs = 30 * dayMs;

/**
 * Removes the files of runs that were deleted a month ago, uploads in parts that expired, and what a killed process left:
 * parts of uploads, and whole files whose run or evidence was never made, was removed, or keeps them no longer. Of these only what is older than a day, so that no upload
 * under way loses its file; and nothing while an export reads them or an import writes them. Returns how many.
 */
export async function sweepArtifacts(now: Date): Promise<number> {
  return (await unlessArtifactsAreHeld(() => sweep(now))) ?? 0;
}

async function sweep(now: Date): Promise<number> {
  const folder = artifactFolder(configuration().dataDir);
  const before = new Date(now.getTime() - longestUploadMs);
  await forgetDeletedRuns(new Date(now.getTime() - deletedForMs));
  await applyRetention(now);
  const expired = await forgetExpiredUploads(now);
  await removeArtifacts(folder, expired);
  const parts = await removeOldParts(folder, before);
  let orphans = 0;
  for await (const keys of listOldFiles(folder, before)) {
    const coming = await findUploadKeys(keys);
    // In this order: what comes becomes a file of a run or evidence, never the other way round.
    const noRuns = await findUnknownArtifacts(keys.filter((key) => !coming.includes(key)));
    const unknown = await findKeysOfNoEvidence(noRuns);
    await removeArtifacts(
      folder,
      unknown.map((storeKey) => ({ storeKey })),
    );
    orphans += unknown.length;
  }
  return expired.length + parts + orphans;
}
