import "server-only";
import { db } from "#lib/db/client.ts";

/** Of these keys of the artifact store, those that no evidence speaks of. For the sweep, which acts for no team. */
export async function findKeysOfNoEvidence(storeKeys: string[]): Promise<string[]> {
  const known = await db.storyEvidence.findMany({
    where: { storeKey: { in: storeKeys }, removedAt: null },
    select: { storeKey: true },
  });
  const names = new Set(known.map(({ storeKey }) => storeKey));
  return storeKeys.filter((key) => !names.has(key));
}
