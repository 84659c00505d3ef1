import { readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { type ArtifactFolder, artifactPath, isStoreKey } from "./artifact-folder.ts";

/** Removes files that no row speaks of (yet). A file that is already gone is fine. */
export async function removeArtifacts(folder: ArtifactFolder, files: readonly { storeKey: string }[]): Promise<void> {
  await Promise.all(files.map((file) => rm(artifactPath(folder, file.storeKey), { force: true })));
}

/** Removes parts of uploads that were last written before `before`; returns how many. */
export async function removeOldParts(folder: ArtifactFolder, before: Date): Promise<number> {
  const old = await olderThan(folder.incoming, before);
  await Promise.all(old.map((name) => rm(path.join(folder.incoming, name), { force: true })));
  return old.length;
}

/** The store keys of files written before `before`, one folder at a time. */
export async function* listOldFiles(folder: ArtifactFolder, before: Date): AsyncGenerator<string[]> {
  for (const shard of await namesIn(folder.root)) {
    const old = await olderThan(path.join(folder.root, shard), before);
    const keys = old.map((name) => `${shard}/${name}`).filter(isStoreKey);
    if (keys.length > 0) yield keys;
  }
}

async function olderThan(directory: string, before: Date): Promise<string[]> {
  const names = await namesIn(directory);
  const facts = await Promise.all(names.map((name) => stat(path.join(directory, name)).catch(() => null)));
  return names.filter((_, index) => facts[index]?.isFile() && facts[index].mtime < before);
}

async function namesIn(directory: string): Promise<string[]> {
  return readdir(directory).catch(() => []);
}
