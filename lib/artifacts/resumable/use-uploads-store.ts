import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { PartsSender } from "./upload-store.ts";

/** An upload became a file of another run, or expired, while this one was made. */
export class UploadGone extends Error {
  override name = "UploadGone";
}

/**
 * Keeps every other transaction from using these uploads, until this one ends.
 * @throws UploadGone
 */
export async function holdUploads(tx: Tx, { teamId }: PartsSender, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const held = await tx.$queryRaw<{ id: string }[]>`
    select id from "Upload" where id = any(${ids}::uuid[]) and "teamId" = ${teamId}::uuid and "runId" is null
    order by id for update`;
  if (held.length < ids.length) throw new UploadGone("an upload is no longer there to be used");
}

/** Makes uploads that are held the files of a run. */
export async function useUploads(tx: Tx, { teamId }: PartsSender, ids: readonly string[], runId: string) {
  if (ids.length > 0) await tx.upload.updateMany({ where: { id: { in: [...ids] }, teamId }, data: { runId } });
}

/** Forgets an upload that is held: from now on another row speaks of its file. */
export async function handOverUpload(tx: Tx, { teamId }: PartsSender, id: string): Promise<void> {
  await tx.upload.deleteMany({ where: { id, teamId } });
}
