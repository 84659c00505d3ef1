import { Readable } from "node:stream";
import type { ReadableStream as WebStream } from "node:stream/web";
import type { ArtifactFolder } from "./artifact-folder.ts";
import { type ContentEncoding, contentEncodings, receiveArtifact } from "./receive-artifact.ts";
import { type ReceivedFile, receiveForm, shownName } from "./receive-form.ts";
import { UploadRefused } from "./upload-refused.ts";

/**
 * Streams a request's body to the artifact store: one raw file (`Content-Encoding` gzip or zstd unpacked), or the files
 * of a form. All or nothing.
 * @throws UploadRefused
 */
export async function receiveBody(
  request: Request,
  folder: ArtifactFolder,
  options: { maxBytes: number; fileName: string | undefined },
): Promise<ReceivedFile[]> {
  if (!request.body) throw new UploadRefused("empty", "The body is empty: send the result file as the body.");
  const body = Readable.fromWeb(request.body as WebStream<Uint8Array>);
  const type = request.headers.get("content-type") ?? "";
  const limits = { maxBytes: options.maxBytes, signal: request.signal };
  if (/^multipart\/form-data\b/i.test(type)) return receiveForm(body, type, folder, limits);
  const encoding = encodingOf(request.headers.get("content-encoding") ?? "identity");
  const stored = await receiveArtifact(body, folder, { ...limits, encoding });
  return [{ ...stored, fileName: shownName(options.fileName) }];
}

function encodingOf(header: string): ContentEncoding {
  const name = header.trim().toLowerCase();
  const known = contentEncodings.find((encoding) => encoding === name);
  if (!known)
    throw new UploadRefused(
      "encoding",
      `Content-Encoding may be gzip or zstd, not ${JSON.stringify(header.slice(0, 40))}.`,
    );
  return known;
}
