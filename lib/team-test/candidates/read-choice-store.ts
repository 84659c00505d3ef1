import "server-only";
import { db } from "#lib/db/client.ts";
import type { Round } from "#lib/db/generated/client.ts";
import type { Choice, Decision } from "./choice.ts";

type Decided = Pick<Round, "decision" | "decisionWhy" | "decidedBy" | "decidedAt">;

/**
 * The candidates of a round with their marks, and what was decided; null when it chooses between none. Its callers know who reads it.
 */
export async function readChoice(round: Decided & { id: string }): Promise<Choice | null> {
  const rows = await db.candidate.findMany({
    where: { roundId: round.id },
    select: { id: true, name: true, marks: { select: { questionId: true, value: true, note: true } } },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  if (rows.length === 0) return null;
  return {
    candidates: rows.map(({ id, name }) => ({ id, name })),
    marks: rows.flatMap(({ id, marks }) => marks.map((mark) => ({ candidateId: id, ...mark }))),
    decision: decisionOf(round),
  };
}

function decisionOf({ decision, decisionWhy, decidedBy, decidedAt }: Decided): Decision | null {
  if (!decidedAt) return null;
  return { candidate: decision || null, why: decisionWhy, by: decidedBy, at: decidedAt.toISOString() };
}
