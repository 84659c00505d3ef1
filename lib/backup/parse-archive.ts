import type { z } from "zod";
import { version } from "#lib/shared/version.ts";
import {
  type ArchiveStart,
  archiveFormat,
  archiveStartSchema,
  chunkBytes,
  largestRowBytes,
  type Manifest,
  manifestSchema,
} from "./archive.ts";
import { ImportRefused } from "./import-refused.ts";

/** Of the first and of the last entry. */
export const largestPaperBytes = 16 * 1024 ** 2;

export const largestChunkBytes = chunkBytes + largestRowBytes;

/**
 * Reads an archive's first entry.
 * @param own the migrations of the database that it shall go into
 * @throws ImportRefused when it was written for other tables; the message says which version to use
 */
export function parseStart(text: Buffer, own: ArchiveStart["migrations"]): ArchiveStart {
  const start = parse(archiveStartSchema, text);
  if (!start)
    throw new ImportRefused(
      "not-an-export",
      "This is not an archive that `headroom export` made. Nothing was changed.",
    );
  const needed = start.migrations;
  const isSame = start.format === archiveFormat && sameUpTo(needed.length, needed, own) && needed.length === own.length;
  if (isSame) return start;
  const isOlder = start.format <= archiveFormat && needed.length < own.length && sameUpTo(needed.length, needed, own);
  const made = `The archive was made by Headroom ${start.version}`;
  throw new ImportRefused(
    "other-version",
    isOlder
      ? `${made}, whose tables are older than those of this Headroom ${version}. Import it into Headroom ${start.version}, then upgrade that one.`
      : `${made}, and this is Headroom ${version}, whose tables differ. Import it into Headroom ${start.version}.`,
  );
}

/** @throws ImportRefused */
export function parseManifest(text: Buffer): Manifest {
  const manifest = parse(manifestSchema, text);
  if (!manifest) throw new ImportRefused("damaged", "The archive's manifest cannot be read. Nothing was changed.");
  return manifest;
}

function sameUpTo(count: number, one: ArchiveStart["migrations"], other: ArchiveStart["migrations"]): boolean {
  return one.slice(0, count).every(({ name, sha256 }, at) => other[at]?.name === name && other[at].sha256 === sha256);
}

function parse<Schema extends z.ZodType>(schema: Schema, text: Buffer): z.output<Schema> | null {
  try {
    return schema.safeParse(JSON.parse(text.toString())).data ?? null;
  } catch {
    return null;
  }
}
