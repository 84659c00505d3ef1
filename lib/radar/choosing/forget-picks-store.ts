import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { catalogue } from "../catalogue/catalogue.ts";

/**
 * Forgets who picked a tactic that goes from a team's radar, unless the catalogue offers it still. What somebody changes or reveals at this
 * moment is left to them: only picks of what is there count.
 */
export async function forgetPicks(tx: Tx, { teamId, slug }: { teamId: string; slug: string }): Promise<void> {
  if (catalogue.some(({ id }) => id === slug)) return;
  await tx.$executeRaw`
    DELETE FROM "RadarPick" WHERE ("ballotId", "userId", "slug") IN (
      SELECT pick."ballotId", pick."userId", pick."slug" FROM "RadarPick" AS pick
      JOIN "RadarBallot" AS ballot ON ballot."id" = pick."ballotId"
      WHERE ballot."teamId" = ${teamId}::uuid AND pick."slug" = ${slug}
      FOR UPDATE OF pick SKIP LOCKED
    )`;
}
