import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import type { QuestionSetFacts } from "./question.ts";
import { findQuestionSet } from "./question-set-store.ts";
import { shippedSets } from "./shipped-sets.ts";

/** The sets that a team can start a round with, each with the number of its round that runs: the shipped ones, then its own by name. */
export async function listStartableSets({
  teamId,
}: Member): Promise<(QuestionSetFacts & { running: number | null })[]> {
  const [own, running] = await Promise.all([
    db.questionSet.findMany({ where: { teamId, archivedAt: null }, select: { id: true }, orderBy: { name: "asc" } }),
    db.round.findMany({ where: { teamId, phase: { not: "closed" } }, select: { setId: true, number: true } }),
  ]);
  const sets = [...shippedSets, ...(await Promise.all(own.map(({ id }) => findQuestionSet(db, teamId, id))))];
  return sets.flatMap((set) => {
    const round = running.find(({ setId }) => setId === set?.id);
    return set ? [{ ...set, running: round?.number ?? null }] : [];
  });
}
