import "server-only";
import type { Participant } from "#lib/auth/actor.ts";
import { db, type Tx } from "#lib/db/client.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { questionsSchema } from "../question-sets/question-set-schema.ts";
import type { Answer } from "../results/tally.ts";
import { whyNoAnswers } from "../rounds/deadline.ts";
import { keepPhase } from "../rounds/hold-round-store.ts";
import { tellScreens } from "../rounds/round-changed-store.ts";
import { type BallotOwner, takeOwner } from "./ballot-owner-store.ts";
import type { BallotInput } from "./ballot-schema.ts";

export type OwnAnswer = { questionId: string; answer: Answer; comment: string };

/** Saves or changes one answer while the round takes them. The last of two that come at once counts. */
export function saveAnswer(
  participant: Participant,
  { questionId, answer, comment }: BallotInput,
  now = new Date(),
): Promise<Result<{ answered: number }>> {
  return answering(participant, questionId, now, async (tx, owner) => {
    const ballot = { roundId: participant.roundId, questionId };
    const where =
      "seatId" in owner
        ? { roundId_seatId_questionId: { ...ballot, ...owner } }
        : { roundId_keyHash_questionId: { ...ballot, ...owner } };
    const said = { answer, comment };
    await tx.ballot.upsert({ where, create: { ...ballot, ...owner, ...said }, update: said });
  });
}

/** Takes one answer back: the question is open again. */
export function takeAnswerBack(
  participant: Participant,
  questionId: string,
  now = new Date(),
): Promise<Result<{ answered: number }>> {
  return answering(participant, questionId, now, async (tx, owner) => {
    await tx.ballot.deleteMany({ where: { roundId: participant.roundId, questionId, ...owner } });
  });
}

/** What this participant has answered so far; nothing once an anonymous round is revealed, as nobody knows any more. */
export async function listOwnAnswers({ roundId, seatId, ballot }: Participant): Promise<OwnAnswer[]> {
  const round = await db.round.findUnique({ where: { id: roundId }, select: { isAnonymous: true } });
  if (!round || (round.isAnonymous && ballot === null)) return [];
  return db.ballot.findMany({
    where: { roundId, ...(round.isAnonymous ? { keyHash: ballot } : { seatId }) },
    select: { questionId: true, answer: true, comment: true },
  });
}

async function answering(
  participant: Participant,
  questionId: string,
  now: Date,
  write: (tx: Tx, owner: BallotOwner) => Promise<void>,
): Promise<Result<{ answered: number }>> {
  return db.$transaction(async (tx) => {
    const { roundId } = participant;
    // The reveal waits for answers under way, and answers for the reveal; they do not wait for each other.
    await keepPhase(tx, roundId);
    const round = await tx.round.findUnique({
      where: { id: roundId },
      select: { phase: true, mode: true, deadline: true, questions: true, isAnonymous: true },
    });
    const why = round ? whyNoAnswers(round, now) : "This round is not there any more.";
    if (!round || why !== null) return refused("", why ?? "");
    const questions = questionsSchema.parse(round.questions);
    if (!questions.some(({ id }) => id === questionId)) return refused("", "This round does not ask that question.");
    const owner = await takeOwner(tx, participant, round.isAnonymous);
    if ("ok" in owner) return owner;
    const before = await tx.ballot.count({ where: { roundId, ...owner } });
    await write(tx, owner);
    const answered = await tx.ballot.count({ where: { roundId, ...owner } });
    // Others see how many have finished, and nothing else of it.
    const hasFinished = (count: number) => count >= questions.length;
    if (hasFinished(before) !== hasFinished(answered)) await tellScreens(tx, roundId);
    return ok({ answered });
  });
}
