import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import type { OpenAction } from "./open-action.ts";

/** What the team still has to do: the most urgent first, then the oldest. */
export async function listOpenActions({ teamId }: Member): Promise<OpenAction[]> {
  const rows = await db.teamAction.findMany({
    where: { teamId, state: "open" },
    include: { round: { select: { number: true } } },
    orderBy: [{ dueOn: { sort: "asc", nulls: "last" } }, { id: "asc" }],
  });
  return rows.map(({ id, questionId, text, ownerId, ownerName, dueOn, state, reason, round }) => ({
    id,
    questionId,
    text,
    ownerId,
    ownerName,
    dueOn: dueOn?.toISOString().slice(0, 10) ?? null,
    state,
    reason,
    roundNumber: round.number,
  }));
}
