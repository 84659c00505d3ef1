import "server-only";
import type { JobActor, Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import type { Question } from "../question-sets/question.ts";
import { questionsSchema } from "../question-sets/question-set-schema.ts";

/** What a round of the team asks people; nothing when it chooses between candidates, or is no round of the team. */
export async function listAskedQuestions({ teamId }: Member | JobActor, roundId: string): Promise<Question[]> {
  const where = { id: roundId, teamId, candidates: { none: {} } };
  const round = await db.round.findFirst({ where, select: { questions: true } });
  return round ? questionsSchema.parse(round.questions) : [];
}
