import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import type { MoveFacts } from "../states/missing-for.ts";

type MoveCounts = Pick<MoveFacts, "hasConfirmedHypothesis" | "hasMeasurement">;

/** What hangs on a story and counts for its moves, beside its fixes. */
export async function findMoveCounts({ teamId }: Member, storyId: string): Promise<MoveCounts> {
  const [confirmed, measurements] = await Promise.all([
    db.hypothesis.count({ where: { storyId, teamId, state: "confirmed" } }),
    db.measurement.count({ where: { storyId, teamId } }),
  ]);
  return { hasConfirmedHypothesis: confirmed > 0, hasMeasurement: measurements > 0 };
}
