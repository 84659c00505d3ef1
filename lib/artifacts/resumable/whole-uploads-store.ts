import "server-only";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { configuration } from "#lib/shared/configuration.ts";
import { artifactFolder, artifactPath } from "../artifact-folder.ts";
import type { OpenUpload } from "./open-upload.ts";
import { whileNobodyWrites } from "./upload-lock-store.ts";
import { findUpload, noteFinished, type PartsSender } from "./upload-store.ts";

export type WholeUpload = { id: string; fileName: string; storeKey: string; bytes: number; sha256: string };

/** Uploads that came in full, in the order asked for; or what keeps one from being a run's file. */
export type WholeUploads =
  | { kind: "whole"; files: WholeUpload[] }
  | { kind: "unknown"; id: string }
  | { kind: "unfinished"; id: string; fileName: string; bytes: number; offset: number }
  | { kind: "busy"; id: string; fileName: string }
  | { kind: "used"; fileName: string; runId: string };

/** Looks at every upload; what was resumed is hashed here, once, because no hash outlives its process. */
export async function findWholeUploads(actor: PartsSender, ids: readonly string[]): Promise<WholeUploads> {
  const files: WholeUpload[] = [];
  for (const id of ids) {
    const upload = await findUpload(actor, id, new Date());
    if (!upload) return { kind: "unknown", id };
    const { fileName, storeKey, bytes, sha256, runId } = upload;
    if (runId) return { kind: "used", fileName, runId };
    if (upload.finishedAt && sha256) {
      files.push({ id, fileName, storeKey, bytes, sha256 });
      continue;
    }
    const checked = await whileNobodyWrites(id, () => checkWhole(actor, upload));
    if (checked === null) return { kind: "busy", id, fileName };
    if (checked === "gone") return { kind: "unknown", id };
    if ("offset" in checked) return { kind: "unfinished", id, fileName, bytes, offset: checked.offset };
    files.push({ id, fileName, storeKey, bytes, sha256: checked.sha256 });
  }
  return { kind: "whole", files };
}

/** A process that was killed after the last byte noted nothing: what counts is the file. */
async function checkWhole(
  actor: PartsSender,
  upload: OpenUpload,
): Promise<{ sha256: string } | { offset: number } | "gone"> {
  const file = artifactPath(artifactFolder(configuration().dataDir), upload.storeKey);
  // It may have expired in this moment.
  const handle = await open(file, "r+").catch(unlessThere);
  if (!handle) return "gone";
  try {
    const { size } = await handle.stat();
    if (size < upload.bytes) return { offset: size };
    await handle.sync();
  } finally {
    await handle.close();
  }
  const hash = createHash("sha256");
  await pipeline(createReadStream(file, { highWaterMark: 1024 * 1024 }), hash);
  const sha256 = hash.digest("hex");
  await noteFinished(actor, upload.id, { sha256, finishedAt: upload.finishedAt ?? new Date() });
  return { sha256 };
}

function unlessThere(error: unknown): null {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
  throw error;
}
