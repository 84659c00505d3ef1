import "server-only";
import { db } from "#lib/db/client.ts";

/** Forgets uploads that expired; returns the files that no run has. For the sweep, which acts for no team. */
export async function forgetExpiredUploads(now: Date): Promise<{ storeKey: string }[]> {
  return db.$transaction(async (tx) => {
    // One statement: an upload that becomes a run's file in this moment is not among them.
    const unused = await tx.$queryRaw<{ storeKey: string }[]>`
      delete from "Upload" where "expiresAt" < ${now} and "runId" is null returning "storeKey"`;
    await tx.upload.deleteMany({ where: { expiresAt: { lt: now }, runId: { not: null } } });
    return unused;
  });
}

/** Of these keys of the artifact store, those that an upload speaks of. */
export async function findUploadKeys(storeKeys: readonly string[]): Promise<string[]> {
  const rows = await db.upload.findMany({ where: { storeKey: { in: [...storeKeys] } }, select: { storeKey: true } });
  return rows.map(({ storeKey }) => storeKey);
}
