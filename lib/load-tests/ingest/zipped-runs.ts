import { open } from "node:fs/promises";
import type { ResultFile } from "../formats/result-file.ts";
import { UnreadableFile } from "../parsed-run.ts";
import { recogniseFile } from "../uploads/recognise-file.ts";
import type { UploadFile } from "../uploads/upload-file.ts";
import { groupFiles } from "../uploads/upload-groups.ts";

const endBytes = 64 * 1024;

/** Throws UnreadableFile where the files of an archive are those of several runs, by the rules of the browser's preview. */
export async function refuseSeveralRuns(archive: ResultFile, files: readonly ResultFile[]): Promise<void> {
  if (files.length < 2) return;
  const groups = groupFiles(await Promise.all(files.map(uploadFile)));
  if (groups.length < 2) return;
  const names = groups.slice(0, 4).map(([first]) => first?.name);
  const more = groups.length > names.length ? ` and ${groups.length - names.length} more` : "";
  throw new UnreadableFile(
    `${archive.fileName} holds the results of ${groups.length} runs: ${names.join(", ")}${more}. Unpack it and upload them one by one, or drop the folder on Headroom's page.`,
  );
}

async function uploadFile({ path, fileName }: ResultFile, index: number): Promise<UploadFile> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const read = async (from: number) => {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(endBytes), 0, endBytes, from);
      return buffer.subarray(0, bytesRead);
    };
    const tail = size > endBytes ? await read(Math.max(endBytes, size - endBytes)) : Buffer.alloc(0);
    const content = recogniseFile(await read(0), tail);
    return { id: `${index}`, name: fileName, folder: "", bytes: size, savedAtMs: 0, content };
  } finally {
    await file.close();
  }
}
