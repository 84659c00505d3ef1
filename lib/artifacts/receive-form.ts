import type { Readable } from "node:stream";
import busboy from "busboy";
import type { ArtifactFolder } from "./artifact-folder.ts";
import { receiveArtifact, type StoredArtifact } from "./receive-artifact.ts";
import { removeArtifacts } from "./remove-artifacts.ts";
import { refusalOf, UploadRefused } from "./upload-refused.ts";

export type ReceivedFile = StoredArtifact & { fileName: string };

const maxFiles = 50;

/**
 * Streams the files of a `multipart/form-data` body to the artifact store, one after the other. `maxBytes` holds for
 * all of them together. All or nothing: when it throws, no file is kept.
 * @throws UploadRefused
 */
export async function receiveForm(
  body: Readable,
  contentType: string,
  folder: ArtifactFolder,
  options: { maxBytes: number; signal: AbortSignal },
): Promise<ReceivedFile[]> {
  const files: ReceivedFile[] = [];
  let left = options.maxBytes;
  let turn = Promise.resolve();
  const parser = newParser(contentType);

  const finished = new Promise<void>((resolve, reject) => {
    parser.on("file", (_field, stream, info) => {
      // A form that is cut short fails this stream too, perhaps before anybody reads it.
      stream.on("error", () => {});
      // The parser waits for a part's bytes to be taken before it announces the next, so the turns never pile up.
      turn = turn.then(async () => {
        const stored = await receiveArtifact(stream, folder, {
          encoding: "identity",
          maxBytes: left,
          signal: options.signal,
        });
        left -= stored.bytes;
        files.push({ ...stored, fileName: shownName(info.filename) });
      });
      turn.catch((error: unknown) => {
        stream.resume();
        reject(faultOf(error));
      });
    });
    parser.on("filesLimit", () => reject(new UploadRefused("too-many-files", `More than ${maxFiles} files at once.`)));
    parser.on("close", () => resolve());
    parser.on("error", (error) => reject(faultOf(error)));
    body.on("error", reject);
    body.on("close", () => {
      if (!body.readableEnded)
        reject(new UploadRefused("broken", "The upload broke off. Nothing was kept; send it again."));
    });
    options.signal.addEventListener("abort", () =>
      reject(new UploadRefused("broken", "The upload was cancelled. Nothing was kept.")),
    );
  });

  try {
    body.pipe(parser);
    await finished;
    await turn;
    if (files.length === 0) throw new UploadRefused("empty", "The form holds no file: send at least one file part.");
    return files;
  } catch (error) {
    body.unpipe(parser);
    parser.destroy();
    await turn.catch(() => {});
    await removeArtifacts(folder, files);
    throw refusalOf(error);
  }
}

/** What the parser says of a form that breaks the rules has no code, only these words. */
function faultOf(error: unknown): unknown {
  if (!(error instanceof Error && /^(?:Unexpected end of|Malformed)/.test(error.message))) return error;
  return new UploadRefused("broken", "The form is cut short or malformed. Nothing was kept; send it again.", {
    cause: error,
  });
}

function newParser(contentType: string) {
  try {
    return busboy({
      headers: { "content-type": contentType },
      limits: { files: maxFiles, fields: 20, fieldSize: 10_000 },
      defParamCharset: "utf8",
    });
  } catch (cause) {
    throw new UploadRefused("broken", "The form's content type names no boundary.", { cause });
  }
}

/** The uploader's name of the file, for people to read only: no folders, no control characters, at most 200 characters. */
export function shownName(name: string | undefined): string {
  const last = (name ?? "").split(/[/\\]/).at(-1) ?? "";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
  const clean = last.replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, "").trim();
  return clean.slice(0, 200) || "results";
}
