import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import type { Body } from "./http.ts";
import type { ResultFile } from "./result-files.ts";

/** How files become a request: one as the body as it is, several as a form of known length. */
export type UploadBody = { body: Body; headers: Record<string, string>; parameters: [string, string][] };

export function uploadBody(files: readonly ResultFile[]): UploadBody {
  const [only, ...others] = files;
  return only && others.length === 0 ? rawBody(only) : formBody(files);
}

function rawBody(file: ResultFile): UploadBody {
  return {
    body: { length: file.bytes, open: () => Readable.from(contentOf(file), { objectMode: false }) },
    headers: {
      "content-type": "application/octet-stream",
      ...(file.encoding && { "content-encoding": file.encoding }),
    },
    parameters: [["fileName", file.name.slice(0, 200)]],
  };
}

/** `multipart/form-data` (RFC 7578), written by hand: only so is its length known before it is sent. */
function formBody(files: readonly ResultFile[]): UploadBody {
  const boundary = `headroom-${randomUUID()}`;
  const parts = files.map((file) => ({ file, head: Buffer.from(partHead(file, boundary)) }));
  const end = Buffer.from(`--${boundary}--\r\n`);
  const length = parts.reduce((sum, { file, head }) => sum + head.length + file.bytes + 2, end.length);
  async function* bytes(): AsyncGenerator<Buffer> {
    for (const { file, head } of parts) {
      yield head;
      yield* contentOf(file);
      yield Buffer.from("\r\n");
    }
    yield end;
  }
  return {
    body: { length, open: () => Readable.from(bytes(), { objectMode: false }) },
    headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
    parameters: [],
  };
}

/** Quotes and line ends in a name as browsers write them (WHATWG HTML, multipart/form-data). */
function partHead(file: ResultFile, boundary: string): string {
  const name = (file.encoding ? `${file.name}${file.encoding === "gzip" ? ".gz" : ".zst"}` : file.name)
    .replaceAll('"', "%22")
    .replaceAll("\r", "%0D")
    .replaceAll("\n", "%0A");
  return (
    `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n` +
    "Content-Type: application/octet-stream\r\n\r\n"
  );
}

/** Just as many bytes as the file had when its length was told, though it may grow meanwhile. */
function contentOf({ path, bytes }: ResultFile): AsyncIterable<Buffer> {
  return createReadStream(path, { end: bytes - 1, highWaterMark: 256 * 1024 });
}
