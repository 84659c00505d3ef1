import type { Readable } from "node:stream";
import { promisify } from "node:util";
import { type Entry, open, type ZipFile } from "yauzl";
import { sniffBytes } from "../formats/sniff.ts";
import { UnreadableFile } from "../parsed-run.ts";

/** A file in an archive. Its name is for people to read and never a path. */
export type ZipEntry = { name: string; folder: string; bytes: number; entry: Entry };

const mostEntries = 1000;
/** What a local header takes at least (APPNOTE 4.3.7). */
const headerBytes = 30;

/** A zip archive that is open for reading. */
export class ZipArchive {
  readonly #zip: ZipFile;
  readonly #name: string;

  private constructor(zip: ZipFile, name: string) {
    this.#zip = zip;
    this.#name = name;
  }

  /** Opens an archive for as long as `run` lasts. Throws UnreadableFile where it is damaged. */
  static async with<Value>(
    file: { path: string; fileName: string },
    run: (archive: ZipArchive) => Promise<Value>,
  ): Promise<Value> {
    const options = { autoClose: false, lazyEntries: true, decodeStrings: false, validateEntrySizes: true };
    const zip = await new Promise<ZipFile>((resolve, reject) =>
      open(file.path, options, (error, opened) => (error ? reject(damaged(file.fileName, error)) : resolve(opened))),
    );
    try {
      return await run(new ZipArchive(zip, file.fileName));
    } finally {
      zip.close();
    }
  }

  /** Its files, without folders. Throws UnreadableFile for too many, for one that is locked, and for bombs. */
  async files(): Promise<ZipEntry[]> {
    const entries = await this.#entries();
    this.#refuseOverlaps(entries);
    return entries.map(zipEntry).filter(({ name }) => name !== "");
  }

  /** The first bytes of a file in it; none where it is packed in a way that cannot be read. */
  async head({ entry }: ZipEntry): Promise<Buffer> {
    if (!isReadable(entry)) return Buffer.alloc(0);
    const stream = await this.stream(entry);
    const blocks: Buffer[] = [];
    let bytes = 0;
    try {
      for await (const block of stream as AsyncIterable<Buffer>) {
        blocks.push(block);
        bytes += block.length;
        if (bytes >= sniffBytes) break;
      }
    } catch (error) {
      throw damaged(this.#name, error);
    }
    return Buffer.concat(blocks).subarray(0, sniffBytes);
  }

  async stream(entry: Entry): Promise<Readable> {
    try {
      return await promisify<Entry, Readable>(this.#zip.openReadStream.bind(this.#zip))(entry);
    } catch (error) {
      throw damaged(this.#name, error);
    }
  }

  #entries(): Promise<Entry[]> {
    const zip = this.#zip;
    const entries: Entry[] = [];
    return new Promise((resolve, reject) => {
      const refuse = (error: unknown) => reject(damaged(this.#name, error));
      if (zip.entryCount > mostEntries) return reject(this.#tooMany());
      zip.on("entry", (entry: Entry) => {
        if (entries.push(entry) > mostEntries) return reject(this.#tooMany());
        zip.readEntry();
      });
      zip.on("end", () => resolve(entries));
      zip.on("error", refuse);
      zip.readEntry();
    });
  }

  /** Bombs let thousands of names stand for the same bytes. */
  #refuseOverlaps(entries: readonly Entry[]): void {
    let end = 0;
    for (const entry of entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)) {
      const start = entry.relativeOffsetOfLocalHeader;
      if (start < end)
        throw new UnreadableFile(
          `${this.#name} is made to harm: files in it share the same bytes. Pack the results anew.`,
        );
      end = start + headerBytes + entry.compressedSize;
    }
  }

  #tooMany(): UnreadableFile {
    return new UnreadableFile(
      `${this.#name} holds more than ${mostEntries.toLocaleString("en")} files. Pack the results of one run alone.`,
    );
  }
}

/** What is wrong with an archive that cannot be unpacked to its end. */
export function damaged(name: string, cause: unknown): unknown {
  if (cause instanceof UnreadableFile) return cause;
  if (cause instanceof Error && "code" in cause && /^E[A-Z]+$/.test(String(cause.code))) return cause;
  return new UnreadableFile(
    `${name} is damaged or cut short: it cannot be unpacked. Pack and upload it again, or upload the files in it.`,
  );
}

/** Not packed, or deflated (APPNOTE 4.4.5). */
export function isReadable(entry: Entry): boolean {
  return entry.compressionMethod === 0 || entry.compressionMethod === 8;
}

function zipEntry(entry: Entry): ZipEntry {
  const path = entry.fileNameRaw.toString("utf8");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
  const parts = path.replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, "").split(/[/\\]/);
  const name = (parts.at(-1) ?? "").trim().slice(0, 200);
  return { name, folder: parts.slice(0, -1).join("/").slice(0, 500), bytes: entry.uncompressedSize, entry };
}
