import type { ResultFile } from "../formats/result-file.ts";
import { UnreadableFile } from "../parsed-run.ts";

/** The limits on what a packed file may become: in all, and how many times its own size. */
export type UnpackLimits = { maxBytes: number };

/** Results pack to a tenth or a fiftieth of their size; a thousandth is what only a bomb does. */
const maxRatio = 300;
const ratioFromBytes = 64 * 1024 * 1024;

export function isBomb(unpackedBytes: number, packedBytes: number): boolean {
  return unpackedBytes > ratioFromBytes && unpackedBytes > maxRatio * packedBytes;
}

export function unpacksTooMuch({ fileName }: ResultFile): UnreadableFile {
  return new UnreadableFile(`${fileName} unpacks to more than ${maxRatio} times its size, as no result file does.`);
}

export function tooLarge({ fileName }: ResultFile, maxBytes: number): UnreadableFile {
  const limit = maxBytes >= 1e9 ? `${Math.round(maxBytes / 1024 ** 3)} GiB` : `${Math.round(maxBytes / 1024 ** 2)} MiB`;
  return new UnreadableFile(
    `${fileName} unpacks to more than ${limit}, the limit of this installation (HEADROOM_UPLOAD_MAX_BYTES).`,
  );
}
