import "server-only";
import { randomUUID } from "node:crypto";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import type { Member } from "#lib/auth/actor.ts";
import { db, type Tx } from "#lib/db/client.ts";
import type { QuestionSet } from "#lib/db/generated/client.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { editedQuestion, storedQuestions } from "./edited-set.ts";
import type { SentSet } from "./edited-set-schema.ts";
import type { Tactic } from "./question.ts";
import { questionsSchema } from "./question-set-schema.ts";
import { setChanges } from "./set-changes.ts";
import { shippedSets } from "./shipped-sets.ts";
import type { SavedSet, TeamSet } from "./team-set.ts";
import { refuseName, teamSetOf } from "./team-set-store.ts";

/**
 * Saves an edited set. When somebody else saved it since its editor opened it, nothing changes and the answer holds what is stored now, for
 * the editor to put both together. A version that a round asked stays what it was: the change makes the next one.
 * @param tactics what a question can suggest
 */
export function saveSet(
  member: Member,
  { id, tactics }: { id: string; tactics: readonly Tactic[] },
  sent: SentSet,
): Promise<Result<SavedSet>> {
  const { teamId } = member;
  return db.$transaction(async (tx): Promise<Result<SavedSet>> => {
    // Nobody else saves it, and no round begins with it, before this one is done.
    await tx.$queryRaw`SELECT 1 FROM "Team" WHERE "id" = ${teamId}::uuid FOR NO KEY UPDATE`;
    const row = await tx.questionSet.findFirst({ where: { id, teamId } });
    if (!row) return gone("question set");
    if (row.archivedAt) return refused("", "This question set is archived. Restore it first.");
    const before = teamSetOf(row);
    if (before.savedAt !== new Date(sent.base).toISOString()) return ok({ isOvertaken: true, set: before });

    const questions = storedQuestions(sent.questions, { ids: await knownIds(tx, row), tactics, newId });
    const after = { ...before, name: sent.name, questions };
    const changes = setChanges(edited(before), edited(after));
    if (changes.length === 0) return ok({ isOvertaken: false, set: before });
    const taken = await refuseName(tx, { id, teamId, name: sent.name });
    if (taken) return taken;

    const asked = await tx.round.findFirst({ where: { teamId, setId: id, setVersion: row.version } });
    const version = asked ? row.version + 1 : row.version;
    const saved = await tx.questionSet.update({ where: { id }, data: { name: sent.name, version, questions } });
    const details = { version, changes };
    await recordAudit(tx, member, { action: "question-set.edited", subject: before.name, details });
    return ok({ isOvertaken: false, set: teamSetOf(saved) });
  });
}

/** Ids that mean something already: those of the set, of the one that it was copied from, and of what its rounds asked. */
async function knownIds(tx: Tx, { id, teamId, basedOn, questions }: QuestionSet): Promise<Set<string>> {
  const rounds = await tx.round.findMany({
    where: { teamId, setId: id },
    distinct: ["setVersion"],
    select: { questions: true },
  });
  const asked = [questions, ...rounds.map((round) => round.questions)].flatMap((stored) =>
    questionsSchema.parse(stored),
  );
  const shipped = shippedSets.find((set) => set.id === basedOn)?.questions ?? [];
  return new Set([...asked, ...shipped].map((question) => question.id));
}

function edited({ name, questions }: TeamSet) {
  return { name, questions: questions.map(editedQuestion) };
}

function newId(): string {
  return `q-${randomUUID()}`;
}
