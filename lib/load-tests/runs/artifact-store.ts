import "server-only";
import { db } from "#lib/db/client.ts";

/** Of these keys of the artifact store, those that no run speaks of. For the sweep, which acts for no team. */
export async function findUnknownArtifacts(storeKeys: string[]): Promise<string[]> {
  const known = await db.artifact.findMany({ where: { storeKey: { in: storeKeys } }, select: { storeKey: true } });
  const names = new Set(known.map(({ storeKey }) => storeKey));
  return storeKeys.filter((key) => !names.has(key));
}

/** Removes the rows of runs that were deleted before then; their files are unknown from now on. For the sweep. */
export async function forgetDeletedRuns(before: Date): Promise<void> {
  await db.run.deleteMany({ where: { deletedAt: { lt: before } } });
}
