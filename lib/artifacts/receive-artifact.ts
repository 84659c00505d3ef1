import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createZstdDecompress } from "node:zlib";
import { v7 as uuidv7 } from "uuid";
import { type ArtifactFolder, artifactPath, storeKeyOf } from "./artifact-folder.ts";
import { ByteGauge, WireGauge } from "./byte-gauge.ts";
import { makeFolder, syncFolder } from "./durable-folder.ts";
import { refusalOf, UploadRefused } from "./upload-refused.ts";

export type StoredArtifact = { id: string; storeKey: string; bytes: number; sha256: string };

export const contentEncodings = ["identity", "gzip", "zstd"] as const;
export type ContentEncoding = (typeof contentEncodings)[number];

type ReceiveOptions = {
  encoding: ContentEncoding;
  maxBytes: number;
  signal: AbortSignal;
  /** Of a file that had one before (an import). Otherwise it gets a new one. */
  id?: string;
};

/**
 * Streams a body to the artifact store, unpacking its transfer encoding and hashing on the way; holds nothing in memory.
 * When it returns, the bytes are on the disk (fsync of file and folder); when it throws, nothing is left of them.
 * @throws UploadRefused when it is too large, a bomb, empty, broken off, or the disk is full.
 */
export async function receiveArtifact(
  body: Readable,
  folder: ArtifactFolder,
  options: ReceiveOptions,
): Promise<StoredArtifact> {
  const id = options.id ?? uuidv7();
  const storeKey = storeKeyOf(id);
  // A killed process may have left a part of the file that comes again under its old id.
  const part = path.join(folder.incoming, `${uuidv7()}.part`);
  const target = artifactPath(folder, storeKey);
  const wire = options.encoding === "identity" ? null : new WireGauge();
  const gauge = new ByteGauge(options.maxBytes, wire);
  // It may break before the pipeline listens; the pipeline finds it broken.
  body.on("error", () => {});
  try {
    await makeFolder(folder.incoming);
    const file = createWriteStream(part, { flags: "wx", mode: 0o600, flush: true });
    await pipeline([body, ...unpackers(options.encoding, wire), gauge, file], { signal: options.signal });
    if (gauge.bytes === 0) throw new UploadRefused("empty", "The file is empty: there is nothing to read in it.");
    await makeFolder(path.dirname(target));
    await rename(part, target);
    await syncFolder(path.dirname(target));
  } catch (error) {
    await rm(part, { force: true });
    throw refusalOf(error);
  }
  return { id, storeKey, bytes: gauge.bytes, sha256: gauge.sha256 };
}

function unpackers(encoding: ContentEncoding, wire: WireGauge | null) {
  if (!wire) return [];
  return [wire, encoding === "gzip" ? createGunzip() : createZstdDecompress()];
}
