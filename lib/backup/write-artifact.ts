import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import type { Pack } from "tar-stream";
import { type ArtifactFolder, artifactPath } from "#lib/artifacts/artifact-folder.ts";
import { artifactName } from "./archive.ts";
import { streamEntry } from "./write-entry.ts";

/** `bytes` is a whole number in text. */
type Kept = { storeKey: string; bytes: string };

/**
 * Adds a file of the artifact store to the archive and hashes it on the way. A file that is not there, or has another
 * length than its row says, is left out: null. One lost file must not stand in the way of saving the others.
 */
export async function writeArtifact(
  tar: Pack,
  folder: ArtifactFolder,
  { storeKey, bytes }: Kept,
  now: Date,
): Promise<{ bytes: number; sha256: string } | null> {
  const file = await openFile(artifactPath(folder, storeKey));
  if (!file) return null;
  try {
    const { size } = await file.stat();
    if (String(size) !== bytes) return null;
    const hash = createHash("sha256");
    await streamEntry(tar, { name: artifactName(storeKey), size, now }, hashed(file, size, hash));
    return { bytes: size, sha256: hash.digest("hex") };
  } finally {
    await file.close();
  }
}

async function* hashed(file: FileHandle, size: number, hash: ReturnType<typeof createHash>): AsyncGenerator<Buffer> {
  const options = { end: size - 1, autoClose: false, highWaterMark: 256 * 1024 };
  for await (const chunk of file.createReadStream(options)) {
    hash.update(chunk);
    yield chunk;
  }
}

async function openFile(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, "r");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
