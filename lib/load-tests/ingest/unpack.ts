import { createReadStream, createWriteStream } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createZstdDecompress } from "node:zlib";
import type { ResultFile } from "../formats/result-file.ts";
import { isGzip, isZstd, sniffBytes } from "../formats/sniff.ts";
import { UnreadableFile } from "../parsed-run.ts";

/** The limits on what a packed file may become: in all, and how many times its own size. */
export type UnpackLimits = { maxBytes: number };

/** Results pack to a tenth or a fiftieth of their size; a thousandth is what only a bomb does. */
const maxRatio = 300;
const ratioFromBytes = 64 * 1024 * 1024;

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
      const isBomb = unpackedBytes > ratioFromBytes && unpackedBytes > maxRatio * source.bytesRead;
      if (isBomb)
        done(
          new UnreadableFile(
            `${file.fileName} unpacks to more than ${maxRatio} times its size, as no result file does.`,
          ),
        );
      else if (unpackedBytes > maxBytes) done(new UnreadableFile(tooLarge(file, maxBytes)));
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

function tooLarge(file: ResultFile, maxBytes: number): string {
  const limit = maxBytes >= 1e9 ? `${Math.round(maxBytes / 1024 ** 3)} GiB` : `${Math.round(maxBytes / 1024 ** 2)} MiB`;
  return `${file.fileName} unpacks to more than ${limit}, the limit of this installation (HEADROOM_UPLOAD_MAX_BYTES).`;
}

function isPackingError(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return code.startsWith("Z_") || code.startsWith("ZSTD_") || code === "ERR_ZSTD_INVALID_PARAM";
}
