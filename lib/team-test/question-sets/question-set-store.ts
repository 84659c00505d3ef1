import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { QuestionSetFacts } from "./question.ts";
import { questionsSchema } from "./question-set-schema.ts";
import { shippedSets } from "./shipped-sets.ts";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A set by its id: a shipped one, or one of the team's own that is not archived. */
export async function findQuestionSet(tx: Tx, teamId: string, id: string): Promise<QuestionSetFacts | null> {
  const shipped = shippedSets.find((set) => set.id === id);
  if (shipped) return shipped;
  if (!uuid.test(id)) return null;
  const own = await tx.questionSet.findFirst({ where: { id, teamId, archivedAt: null } });
  if (!own) return null;
  const basedOn = shippedSets.find((set) => set.id === own.basedOn);
  return {
    id,
    version: own.version,
    name: own.name,
    about: basedOn ? `A copy of “${basedOn.name}”.` : "",
    kind: basedOn?.kind ?? "answers",
    questions: questionsSchema.parse(own.questions),
  };
}
