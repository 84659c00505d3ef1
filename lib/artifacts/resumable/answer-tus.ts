import { type Locker, Server } from "@tus/server";
import { v7 as uuidv7 } from "uuid";
import { artifactFolder } from "../artifact-folder.ts";
import { shownName } from "../receive-form.ts";
import { asProblem, asTusRefusal, TusRefusal } from "./tus-refusal.ts";
import { type UploadBook, UploadFiles } from "./upload-files.ts";
import type { PartChecksum } from "./write-part.ts";

export const uploadsPath = "/api/v1/uploads";

const protocol = "1.0.0";

/** As `Tus-Checksum-Algorithm` names them; RFC 3174 has to be among them. */
const checksumAlgorithms = ["sha256", "sha1"];

type TusOptions = {
  dataDir: string;
  maxBytes: number;
  tooLarge: string;
  /** Of an upload that was begun: relative. */
  addressOf: (id: string) => string;
  book: UploadBook;
  locker: Locker;
  id?: string;
};

/**
 * Answers a request of the tus protocol (1.0.0: creation, expiration, checksum, termination). `id` is the upload that
 * the path names. Throws what is no refusal: a bug, a database that is away.
 */
export async function answerTus(
  request: Request,
  { dataDir, maxBytes, tooLarge, addressOf, book, locker, id }: TusOptions,
) {
  if ((request.headers.get("tus-resumable") ?? protocol) !== protocol)
    return refuse(new TusRefusal(412, `Tus-Resumable: ${protocol} is spoken here, and no other version.`));
  // Addresses are relative; what a chain of proxies lists in it would be refused as no protocol.
  request.headers.delete("x-forwarded-proto");
  const checksum = checksumOf(request.headers.get("upload-checksum"));
  if (checksum instanceof TusRefusal) return refuse(checksum);
  if (request.method === "POST" && request.headers.get("upload-length") === "0")
    return refuse(new TusRefusal(400, "The file is empty: there is nothing to read in it."));
  // Before any lock: nobody else may hold an upload, nor learn that it is being received.
  if (id !== undefined && !(await book.find(id)))
    return refuse(new TusRefusal(404, "There is no such upload, or it has expired."));
  const named: UploadBook = {
    ...book,
    begin: (upload) => book.begin({ ...upload, fileName: shownName(upload.fileName) }),
  };
  let fault: unknown = null;
  const server = new Server({
    path: uploadsPath,
    datastore: new UploadFiles(artifactFolder(dataDir), named, checksum),
    locker,
    maxSize: maxBytes,
    allowedOrigins: [],
    namingFunction: () => uuidv7(),
    getFileIdFromRequest: () => id,
    generateUrl: (_request, { id: made }) => addressOf(made),
    onResponseError: (_request, error) => {
      fault = asTusRefusal(error);
      return fault instanceof TusRefusal ? fault : undefined;
    },
  });
  const answer = await server.handleWeb(request);
  if (answer.status >= 500 && isBug(fault)) throw fault;
  if (request.method === "OPTIONS") answer.headers.set("tus-checksum-algorithm", checksumAlgorithms.join(","));
  return asProblem(answer, fault instanceof TusRefusal ? fault : announcedTooLarge(answer.status, request, tooLarge));
}

function checksumOf(header: string | null): PartChecksum | TusRefusal | null {
  if (header === null) return null;
  const [algorithm = "", base64 = ""] = header.split(" ");
  if (checksumAlgorithms.includes(algorithm) && base64 !== "") return { algorithm, base64 };
  return new TusRefusal(400, `Upload-Checksum is ${checksumAlgorithms.join(" or ")}, a space and the hash in base64.`);
}

function refuse(refusal: TusRefusal): Promise<Response> {
  return asProblem(new Response(null, { status: refusal.status_code }), refusal);
}

function isBug(fault: unknown): boolean {
  return !(fault instanceof TusRefusal) && fault instanceof Error;
}

function announcedTooLarge(status: number, request: Request, words: string): TusRefusal | null {
  return status === 413 && request.method === "POST" ? new TusRefusal(413, words) : null;
}
