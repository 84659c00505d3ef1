import "server-only";
import { open } from "node:fs/promises";
import { artifactFolder, artifactPath, storeKeyOf } from "#lib/artifacts/artifact-folder.ts";
import { handOverUpload, holdUploads, UploadGone } from "#lib/artifacts/resumable/use-uploads-store.ts";
import { findWholeUploads, type WholeUpload } from "#lib/artifacts/resumable/whole-uploads-store.ts";
import type { Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { configuration } from "#lib/shared/configuration.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { type Attached, evidenceMaxBytes, kindOfMedia, notShownWords } from "./evidence.ts";
import { whyNoRoom } from "./evidence-room-store.ts";
import type { NewFileInput } from "./evidence-schema.ts";
import { addEvidence } from "./evidence-store.ts";
import { sniffedBytes, sniffMedia } from "./sniff-media.ts";

const notThere = refused("", "The upload is not there any more. Send the file again.");

/** Makes a file that came in full the evidence of a story. What it is, its content decides. Asked twice, it is attached once. */
export async function attachFile(
  member: Member,
  { key, uploadId, takenOn }: NewFileInput,
  now: Date,
): Promise<Result<Attached>> {
  const found = await findWholeUploads(member, [uploadId]);
  if (found.kind === "unknown") return (await findAttached(member, uploadId)) ?? notThere;
  if (found.kind === "used") return refused("", `${found.fileName} is a file of a run. Send it again as evidence.`);
  if (found.kind === "busy") return refused("", `${found.fileName} is being looked into. Try again in a moment.`);
  if (found.kind !== "whole") return refused("", `${found.fileName} is not whole yet. Try again: it goes on.`);
  const [file] = found.files;
  if (!file) return notThere;
  if (file.bytes > evidenceMaxBytes) return refused("", `${file.fileName} is larger than 2 GiB.`);
  const mediaType = sniffMedia(await headOf(file));
  const kind = kindOfMedia(mediaType);
  try {
    return await db.$transaction(async (tx) => {
      await holdUploads(tx, member, [uploadId]);
      const { fileName, storeKey, bytes, sha256 } = file;
      const mostBytes = configuration().evidenceMaxBytes;
      const full = await whyNoRoom(member, { bytes, mostBytes }, tx);
      if (full) return refused("", full);
      const facts = { title: fileName, fileName, storeKey, bytes, sha256, mediaType };
      const said = { source: member.name, takenOn: new Date(`${takenOn}T00:00:00Z`), confidence: "guess" };
      const added = await addEvidence(tx, member, { key, kind, ...facts, ...said }, now);
      if (!added.ok) return added;
      await handOverUpload(tx, member, uploadId);
      return ok({ id: added.value.id, note: notShownWords(fileName, kind) });
    });
  } catch (error) {
    if (!(error instanceof UploadGone)) throw error;
    return (await findAttached(member, uploadId)) ?? notThere;
  }
}

/** The answer to the first request was lost: the file has kept its place. */
async function findAttached(member: Member, uploadId: string): Promise<Result<Attached> | null> {
  const where = { storeKey: storeKeyOf(uploadId), teamId: member.teamId, addedById: member.userId, removedAt: null };
  const row = await db.storyEvidence.findFirst({ where, select: { id: true, fileName: true, kind: true } });
  return row && ok({ id: row.id, note: notShownWords(row.fileName, row.kind) });
}

async function headOf({ storeKey }: WholeUpload): Promise<Uint8Array> {
  const file = await open(artifactPath(artifactFolder(configuration().dataDir), storeKey), "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(sniffedBytes), 0, sniffedBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
