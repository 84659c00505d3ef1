import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { PartsSender } from "./upload-store.ts";

/** An upload became a file of another run, or expired, while this one was made. */
export class UploadGone extends Error {
  override name = "UploadGone";
}

/**
 * Makes uploads the files of a run, in its transaction.
 * @throws UploadGone; then nothing of the run may stay
 */
export async function useUploads(tx: Tx, actor: PartsSender, ids: readonly string[], runId: string): Promise<void> {
  if (ids.length === 0) return;
  const owned = { id: { in: [...ids] }, teamId: actor.teamId, runId: null };
  const { count } = await tx.upload.updateMany({ where: owned, data: { runId } });
  if (count < ids.length) throw new UploadGone("an upload is no longer there to be used");
}
