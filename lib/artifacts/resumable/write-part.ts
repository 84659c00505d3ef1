import { createHash, type Hash } from "node:crypto";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { truncate } from "node:fs/promises";
import { type Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";

/** What a part must hash to, as `Upload-Checksum` says. */
export type PartChecksum = { algorithm: string; base64: string };

type Written = { offset: number; sha256: string | null; isAsTold: boolean };

/** Half-open connections would hold an upload for ever; whoever sends comes back and finds what was kept. */
const longestSilenceMs = 30_000;

/**
 * Writes a part at its place and answers once it is on the disk (fsync). What came before it broke off is kept; a part
 * that does not hash to what it should is taken away again. `sha256` is of the whole file, where the part begins it.
 */
export async function writePart(
  source: Readable,
  path: string,
  offset: number,
  checksum: PartChecksum | null,
): Promise<Written> {
  const gauge = new PartGauge(offset === 0 ? "sha256" : null, checksum?.algorithm ?? null);
  const file = createWriteStream(path, { flags: "r+", start: offset, flush: true });
  const timer = setTimeout(() => source.destroy(silence()), longestSilenceMs);
  gauge.on("data", () => timer.refresh());
  try {
    // The source stays whole: it would tell of the failure before the file is closed and what failed is put into words.
    await pipeline(source.iterator({ destroyOnReturn: false }), gauge, file);
  } catch (error) {
    // What is being written still makes the file longer: whoever asks how far it is must not come between.
    if (!file.closed) await once(file, "close");
    if (checksum) await truncate(path, offset);
    throw error;
  } finally {
    clearTimeout(timer);
  }
  if (checksum && gauge.digestOf(1, "base64") !== checksum.base64) {
    await truncate(path, offset);
    return { offset, sha256: null, isAsTold: false };
  }
  return { offset: offset + gauge.bytes, sha256: gauge.digestOf(0, "hex"), isAsTold: true };
}

function silence(): Error {
  return Object.assign(new Error("nothing came any more"), { code: "ETIMEDOUT" });
}

/** Counts and hashes what passes. */
class PartGauge extends Transform {
  bytes = 0;
  readonly #hashes: (Hash | null)[];

  constructor(...algorithms: (string | null)[]) {
    super();
    this.#hashes = algorithms.map((algorithm) => algorithm && createHash(algorithm)).map((hash) => hash || null);
  }

  digestOf(index: number, encoding: "hex" | "base64"): string | null {
    return this.#hashes[index]?.copy().digest(encoding) ?? null;
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: (error: null, data: Buffer) => void): void {
    this.bytes += chunk.length;
    for (const hash of this.#hashes) hash?.update(chunk);
    done(null, chunk);
  }
}
