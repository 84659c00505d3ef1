import { isGzip } from "#lib/load-tests/formats/sniff.ts";
import { type Recognised, recogniseFile } from "#lib/load-tests/uploads/recognise-file.ts";
import type { UploadFile } from "#lib/load-tests/uploads/upload-file.ts";
import type { ChosenFile } from "./chosen-file.ts";

const endBytes = 64 * 1024;
const nothing = new Uint8Array();

/** Chosen files as the plan knows them: their two ends are read here, in the browser. */
export function readFiles(chosen: readonly ChosenFile[]): Promise<UploadFile[]> {
  return Promise.all(chosen.map(readFile));
}

async function readFile({ file, folder }: ChosenFile): Promise<UploadFile> {
  const { name, size, lastModified } = file;
  const id = JSON.stringify([folder, name, size, lastModified]);
  return { id, name, folder, bytes: size, savedAtMs: lastModified, content: await recognise(file) };
}

async function recognise(file: File): Promise<Recognised> {
  try {
    const head = await bytesOf(file.slice(0, endBytes));
    if (isGzip(head)) return await recognisePacked(file);
    return recogniseFile(head, await bytesOf(file.slice(Math.max(endBytes, file.size - endBytes))));
  } catch {
    return { kind: "unreadable", reason: "cannot be read from this device. Was it moved, or is it a folder?" };
  }
}

async function recognisePacked(file: File): Promise<Recognised> {
  const head = await unpackedHead(file);
  if (head.length === 0 && file.size > 0)
    return { kind: "unreadable", reason: "is damaged or cut short: it cannot be unpacked. Pack it again." };
  const found = recogniseFile(head, nothing);
  return found.kind === "result" ? { ...found, words: `${found.words}, packed` } : found;
}

/** What can be unpacked of the first bytes; a file that is cut short later does not matter here. */
async function unpackedHead(file: File): Promise<Uint8Array> {
  const head = new Uint8Array(endBytes);
  let filled = 0;
  const reader = file.stream().pipeThrough(new DecompressionStream("gzip")).getReader();
  try {
    while (filled < endBytes) {
      const { done, value } = await reader.read();
      if (done) break;
      const part = value.subarray(0, endBytes - filled);
      head.set(part, filled);
      filled += part.length;
    }
    void reader.cancel();
  } catch {
    // Damaged: what came before is told.
  }
  return head.subarray(0, filled);
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}
