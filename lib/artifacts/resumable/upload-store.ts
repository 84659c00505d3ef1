import "server-only";
import type { Member, TokenActor } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { storeKeyOf } from "../artifact-folder.ts";
import { type OpenUpload, uploadLivesMs } from "./open-upload.ts";

/** Who may send a file in parts: whoever may upload a run or evidence (checked by the route). */
export type PartsSender = TokenActor | Member;

type NewUpload = { id: string; fileName: string; bytes: number; mostOpen: number };

/** Makes room for a file that comes in parts; null when its owner has too many that are nothing's file yet. */
export async function beginUpload(actor: PartsSender, { id, fileName, bytes, mostOpen }: NewUpload, now: Date) {
  const owner = ownerOf(actor);
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`headroom/uploads/${owner}`}, 0))`;
    const open = await tx.upload.count({ where: { owner, runId: null, expiresAt: { gt: now } } });
    if (open >= mostOpen) return null;
    const expiresAt = new Date(now.getTime() + uploadLivesMs);
    const data = { id, teamId: actor.teamId, owner, fileName, bytes, storeKey: storeKeyOf(id), createdAt: now };
    return openUpload(await tx.upload.create({ data: { ...data, expiresAt } }));
  });
}

/** An upload of this team that the actor began; null for any other, and for one that is expired. */
export async function findUpload(actor: PartsSender, id: string, now: Date): Promise<OpenUpload | null> {
  const row = await db.upload.findFirst({ where: { id, ...mine(actor), expiresAt: { gt: now } } });
  return row && openUpload(row);
}

/** Notes that every byte is on the disk, and their SHA-256 where it was computed on the way. */
export async function noteFinished(
  actor: PartsSender,
  id: string,
  finished: { sha256?: string; finishedAt: Date },
): Promise<void> {
  await db.upload.updateMany({ where: { id, ...mine(actor) }, data: finished });
}

/** Forgets an upload that is no run's file; whether there was one. */
export async function forgetUpload(actor: PartsSender, id: string): Promise<boolean> {
  const { count } = await db.upload.deleteMany({ where: { id, ...mine(actor), runId: null } });
  return count > 0;
}

function mine(actor: PartsSender) {
  return { teamId: actor.teamId, owner: ownerOf(actor) };
}

function ownerOf(actor: PartsSender): string {
  return actor.kind === "token" ? `token:${actor.tokenId}` : `user:${actor.userId}`;
}

function openUpload({ bytes, ...row }: Omit<OpenUpload, "bytes"> & { bytes: bigint }): OpenUpload {
  const { id, fileName, storeKey, sha256, createdAt, finishedAt, runId } = row;
  return { id, fileName, storeKey, sha256, createdAt, finishedAt, runId, bytes: Number(bytes) };
}
