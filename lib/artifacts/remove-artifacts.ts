import { rm } from "node:fs/promises";
import { type ArtifactFolder, artifactPath } from "./artifact-folder.ts";

/** Removes files that no row speaks of (yet). A file that is already gone is fine. */
export async function removeArtifacts(folder: ArtifactFolder, files: readonly { storeKey: string }[]): Promise<void> {
  await Promise.all(files.map((file) => rm(artifactPath(folder, file.storeKey), { force: true })));
}
