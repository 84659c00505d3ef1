import { pipeline, type Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { extract } from "tar-stream";
import { type EntryName, parseEntryName, rankOf, zlibChunkBytes } from "./archive.ts";
import { bytesOf } from "./bytes-of.ts";
import { ImportRefused } from "./import-refused.ts";

/** An entry under a known name, in its place. It has to be read to its end before the next comes. */
export type ArchiveEntry = { name: EntryName; bytes: number; body: AsyncIterable<Buffer> };

/**
 * The entries of an archive as its bytes arrive. Names and their order are checked; what they hold is not.
 * @throws ImportRefused when it is no archive of Headroom's, or cut short.
 */
export async function* readArchive(packed: Readable): AsyncGenerator<ArchiveEntry> {
  const tar = extract();
  const unpacked = pipeline(packed, createGunzip({ chunkSize: zlibChunkBytes }), () => {});
  unpacked.on("error", (error) => tar.destroy(error));
  // `pipe` does not know of this stream's end by force.
  tar.on("close", () => unpacked.destroy());
  unpacked.pipe(tar);
  let last = "";
  let name: EntryName | null = null;
  try {
    for await (const entry of tar) {
      name = parseEntryName(entry.header.name);
      const rank = name ? rankOf(entry.header.name, name) : "";
      if (!name || entry.header.type !== "file" || rank <= last) throw unexpected(entry.header.name, last);
      if (last === "" && name.kind !== "start") throw notAnExport();
      last = rank;
      yield { name, bytes: entry.header.size ?? 0, body: bytesOf(entry) };
    }
  } catch (error) {
    throw readable(error, last);
  } finally {
    tar.destroy();
    unpacked.destroy();
  }
  if (name?.kind !== "manifest") throw last === "" ? notAnExport() : cutShort();
}

/** All of a small entry. */
export async function readWhole({ bytes, body }: ArchiveEntry, atMost: number): Promise<Buffer> {
  if (bytes > atMost)
    throw new ImportRefused("damaged", "The archive holds an entry that is larger than Headroom writes.");
  const chunks: Buffer[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function unexpected(name: string, last: string): ImportRefused {
  if (last === "") return notAnExport();
  const shown = JSON.stringify(name.slice(0, 100));
  return new ImportRefused(
    "damaged",
    `The archive holds ${shown} where Headroom writes no such thing. Nothing was changed.`,
  );
}

function notAnExport(): ImportRefused {
  return new ImportRefused(
    "not-an-export",
    "This is not an archive that `headroom export` made, or it is damaged from its start. Nothing was changed.",
  );
}

function cutShort(): ImportRefused {
  return new ImportRefused("damaged", "The archive is cut short: its end is missing. Nothing was changed.");
}

/** What zlib and tar say of bytes that make no sense to them. */
function readable(error: unknown, last: string): unknown {
  if (!(error instanceof Error) || error instanceof ImportRefused) return error;
  const code = "code" in error ? String(error.code) : "";
  if (code === "Z_BUF_ERROR" || /Unexpected end of data/.test(error.message))
    return last === "" ? notAnExport() : cutShort();
  if (!code.startsWith("Z_") && !/tar header|^Invalid header|Header exceeds/.test(error.message)) return error;
  if (last === "") return notAnExport();
  return new ImportRefused("damaged", "The archive is damaged. Nothing was changed.", { cause: error });
}
