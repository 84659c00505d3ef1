import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import type { Answer } from "../results/tally.ts";

const most = 500;

/** What a closed round of a question set agreed on for one question. */
export type PastAgreed = { setId: string; questionId: string; answer: Answer; round: number; closedAt: Date };

/** What the team's closed rounds agreed on for these questions, the newest round first. */
export async function listLastAgreements({ teamId }: Member, questionIds: readonly string[]): Promise<PastAgreed[]> {
  const rows = await db.agreement.findMany({
    where: { questionId: { in: [...questionIds] }, round: { teamId, phase: "closed" } },
    orderBy: { round: { number: "desc" } },
    take: most,
    select: {
      questionId: true,
      answer: true,
      round: { select: { setId: true, number: true, closedAt: true, createdAt: true } },
    },
  });
  return rows.map(({ questionId, answer, round }) => ({
    setId: round.setId,
    questionId,
    answer,
    round: round.number,
    closedAt: round.closedAt ?? round.createdAt,
  }));
}
