import { open, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { DataStore, Upload } from "@tus/server";
import { type ArtifactFolder, artifactPath } from "../artifact-folder.ts";
import { makeFolder, syncFolder } from "../durable-folder.ts";
import { type OpenUpload, uploadLivesMs } from "./open-upload.ts";
import { asTusRefusal, TusRefusal } from "./tus-refusal.ts";
import { type PartChecksum, writePart } from "./write-part.ts";

/** What is known of uploads beside their bytes. */
export type UploadBook = {
  begin: (upload: { id: string; bytes: number; fileName: string }) => Promise<OpenUpload | null>;
  find: (id: string) => Promise<OpenUpload | null>;
  finish: (id: string, sha256: string | null) => Promise<void>;
  forget: (id: string) => Promise<boolean>;
};

/**
 * The files of one request to the tus server. Each stands from its beginning where the artifact store will keep it: to
 * become a file of a run it need not be moved, and no kill finds it half moved.
 */
export class UploadFiles extends DataStore {
  override extensions = ["creation", "expiration", "checksum", "termination"];
  readonly #folder: ArtifactFolder;
  readonly #book: UploadBook;
  readonly #checksum: PartChecksum | null;

  constructor(folder: ArtifactFolder, book: UploadBook, checksum: PartChecksum | null) {
    super();
    this.#folder = folder;
    this.#book = book;
    this.#checksum = checksum;
  }

  override async create(upload: Upload): Promise<Upload> {
    const begun = await this.#book.begin({
      id: upload.id,
      bytes: upload.size ?? 0,
      fileName: upload.metadata?.filename ?? "",
    });
    if (!begun) throw new TusRefusal(429, "Too many uploads of yours are not finished: end some, or finish them.");
    const file = this.#pathOf(begun);
    try {
      await makeFolder(path.dirname(file));
      await (await open(file, "wx", 0o600)).close();
      await syncFolder(path.dirname(file));
    } catch (error) {
      await this.#book.forget(upload.id);
      throw asTusRefusal(error);
    }
    upload.creation_date = begun.createdAt.toISOString();
    return upload;
  }

  override async write(source: Readable, id: string, offset: number): Promise<number> {
    const upload = await this.#find(id);
    try {
      const part = await writePart(source, this.#pathOf(upload), offset, this.#checksum);
      if (!part.isAsTold)
        throw new TusRefusal(460, "The part does not hash to what Upload-Checksum says. Send it again.");
      if (part.offset === upload.bytes) await this.#book.finish(id, part.sha256);
      return part.offset;
    } catch (error) {
      throw asTusRefusal(error);
    }
  }

  override async getUpload(id: string): Promise<Upload> {
    const upload = await this.#find(id);
    const { size: offset } = await stat(this.#pathOf(upload)).catch((cause: unknown) => {
      throw gone(cause);
    });
    const creation_date = upload.createdAt.toISOString();
    return new Upload({ id, size: upload.bytes, offset, metadata: { filename: upload.fileName }, creation_date });
  }

  override async remove(id: string): Promise<void> {
    const upload = await this.#find(id);
    if (!(await this.#book.forget(id))) throw new TusRefusal(409, "This upload is a file of a run by now.");
    await rm(this.#pathOf(upload), { force: true });
  }

  override getExpiration(): number {
    return uploadLivesMs;
  }

  async #find(id: string): Promise<OpenUpload> {
    const upload = await this.#book.find(id);
    if (!upload) throw gone();
    return upload;
  }

  #pathOf({ storeKey }: OpenUpload): string {
    return artifactPath(this.#folder, storeKey);
  }
}

function gone(cause?: unknown): TusRefusal {
  return new TusRefusal(404, "There is no such upload, or it has expired.", { cause });
}
