import { createReadStream, createWriteStream } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createZstdDecompress } from "node:zlib";
import type { ResultFile } from "../formats/result-file.ts";
import { isGzip, isZstd, sniffBytes } from "../formats/sniff.ts";
import { UnreadableFile } from "../parsed-run.ts";
import { isBomb, tooLarge, type UnpackLimits, unpacksTooMuch } from "./unpack-limits.ts";

/** The first bytes of a file. */
export async function headOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(sniffBytes), 0, sniffBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/**
 * The file itself, or where it is packed with gzip or zstd, its content as `unpackedName` in `folder`. Throws
 * UnreadableFile when the content is damaged or passes the limits, which are watched while unpacking.
 */
export async function unpack(
  file: ResultFile,
  folder: string,
  unpackedName: string,
  { maxBytes }: UnpackLimits,
): Promise<ResultFile> {
  const head = await headOf(file.path);
  if (!isGzip(head) && !isZstd(head)) return file;
  const path = join(folder, unpackedName);
  const source = createReadStream(file.path);
  let unpackedBytes = 0;
  const gauge = new Transform({
    transform(block: Buffer, _encoding, done) {
      unpackedBytes += block.length;
      if (isBomb(unpackedBytes, source.bytesRead)) done(unpacksTooMuch(file));
      else if (unpackedBytes > maxBytes) done(tooLarge(file, maxBytes));
      else done(null, block);
    },
  });
  try {
    await pipeline(source, isGzip(head) ? createGunzip() : createZstdDecompress(), gauge, createWriteStream(path));
  } catch (error) {
    if (isPackingError(error)) {
      throw new UnreadableFile(
        `${file.fileName} is damaged or cut short: it cannot be unpacked. Pack and upload it again.`,
      );
    }
    throw error;
  }
  return { path, fileName: file.fileName };
}

function isPackingError(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return code.startsWith("Z_") || code.startsWith("ZSTD_") || code === "ERR_ZSTD_INVALID_PARAM";
}
