import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { crc32 } from "node:zlib";
import type { ResultFile } from "../formats/result-file.ts";
import { isZip } from "../formats/sniff.ts";
import { type FormatId, UnreadableFile } from "../parsed-run.ts";
import { isBomb, tooLarge, type UnpackLimits, unpacksTooMuch } from "./unpack-limits.ts";
import { damaged, isReadable, ZipArchive, type ZipEntry } from "./zip-archive.ts";
import { fullestOf, isDecoration } from "./zip-choice.ts";

/** What a file is, by its first bytes: its format, null where that shows once it is unpacked, undefined for no result. */
export type Look = (head: Buffer) => FormatId | null | undefined;

type Unpacked = { files: ResultFile[]; losses: string[] };
type Found = ZipEntry & { format: FormatId | null };

/**
 * The results in a zip archive, as files `unpackedName-0`, `unpackedName-1` … in `folder`. What is no result is left out and
 * told. Throws UnreadableFile where it is damaged, locked, a bomb, or holds no result.
 */
export function unpackZip(file: ResultFile, folder: string, unpackedName: string, limits: UnpackLimits, look: Look) {
  return ZipArchive.with(file, async (archive): Promise<Unpacked> => {
    const entries = await archive.files();
    const candidates = entries.filter((entry) => !isDecoration(entry));
    const locked = candidates.find(({ entry }) => entry.isEncrypted());
    if (locked)
      throw new UnreadableFile(
        `${file.fileName} is locked with a password: ${locked.name} in it cannot be read. Pack it without one.`,
      );
    const found: Found[] = [];
    const others: ZipEntry[] = [];
    for (const entry of candidates) {
      const head = await archive.head(entry);
      const format = isZip(head) ? undefined : look(head);
      if (format === undefined) others.push(entry);
      else found.push({ ...entry, format });
    }
    if (found.length === 0) throw new UnreadableFile(nothingIn(file, candidates));
    const read = fullestOf(found);
    const files: ResultFile[] = [];
    const meter = new ZipMeter(file, limits, await sizeOf(entries));
    for (const [k, entry] of read.entries()) {
      const path = join(folder, `${unpackedName}-${k}`);
      await unpackEntry(archive, entry, path, meter);
      files.push({ path, fileName: entry.name });
    }
    const leftOut = [
      ...others.filter(({ name }) => !/\.js$/i.test(name)),
      ...found.filter((one) => !read.includes(one)),
    ];
    return { files, losses: leftOut.length > 0 ? [lossOf(file, leftOut)] : [] };
  });
}

/** Counts what comes out of all files of an archive together. */
class ZipMeter {
  bytes = 0;
  readonly #file: ResultFile;
  readonly #limits: UnpackLimits;
  readonly #packedBytes: number;

  constructor(file: ResultFile, limits: UnpackLimits, packedBytes: number) {
    this.#file = file;
    this.#limits = limits;
    this.#packedBytes = packedBytes;
  }

  /** What is wrong with so many more bytes; null when nothing is. */
  add(bytes: number): UnreadableFile | null {
    this.bytes += bytes;
    if (isBomb(this.bytes, this.#packedBytes)) return unpacksTooMuch(this.#file);
    return this.bytes > this.#limits.maxBytes ? tooLarge(this.#file, this.#limits.maxBytes) : null;
  }
}

async function unpackEntry(
  archive: ZipArchive,
  { entry, name }: ZipEntry,
  path: string,
  meter: ZipMeter,
): Promise<void> {
  let sum = 0;
  const gauge = new Transform({
    transform(block: Buffer, _encoding, done) {
      sum = crc32(block, sum);
      done(meter.add(block.length), block);
    },
  });
  try {
    await pipeline(await archive.stream(entry), gauge, createWriteStream(path));
  } catch (error) {
    throw damaged(name, error);
  }
  if (sum !== entry.crc32) throw damaged(name, new Error("the checksum differs"));
}

async function sizeOf(entries: readonly ZipEntry[]): Promise<number> {
  return entries.reduce((sum, { entry }) => sum + entry.compressedSize, 0);
}

function nothingIn({ fileName }: ResultFile, candidates: readonly ZipEntry[]): string {
  const zipped = candidates.find(({ name }) => /\.(?:zip|7z|rar)$/i.test(name));
  if (zipped)
    return `${fileName} holds another archive, ${zipped.name}, which is not opened. Unpack it and upload what is in it.`;
  const packed = candidates.find(({ entry }) => !isReadable(entry));
  if (packed)
    return `${fileName} is packed in a way that is not read here (method ${packed.entry.compressionMethod}). Pack it with deflate, the usual one.`;
  if (candidates.length === 0)
    return `${fileName} holds no result of a load test: only folders, pages and pictures, or nothing.`;
  return `${fileName} holds no result of a load test that can be read, but ${namesOf(candidates)}.`;
}

function lossOf({ fileName }: ResultFile, leftOut: readonly ZipEntry[]): string {
  const files = leftOut.length === 1 ? "One file" : `${leftOut.length} files`;
  return `${files} of ${fileName} ${leftOut.length === 1 ? "was" : "were"} left out: ${namesOf(leftOut)}.`;
}

function namesOf(entries: readonly ZipEntry[]): string {
  const names = entries.slice(0, 3).map(({ name }) => name);
  const more = entries.length - names.length;
  return names.join(", ") + (more > 0 ? ` and ${more} more` : "");
}
