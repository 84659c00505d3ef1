import "server-only";
import { db } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { readChoice } from "../candidates/read-choice-store.ts";
import { evidenceSchema } from "../evidence/evidence-schema.ts";
import { questionsSchema } from "../question-sets/question-set-schema.ts";
import { type QuestionResult, questionResult } from "../results/question-result.ts";
import { isRevealed } from "./phase.ts";
import type { RoundAction, RoundState } from "./round-state.ts";

/**
 * Everything that the screens of a round show, or null when there is no such round. Its callers know who reads it: `stateFor` leaves
 * out what somebody may not see. Ballots are not even read before the reveal, but for how many are complete. Of the radar it knows nothing:
 * lib/compose/radar/check-in/read-round.ts adds that.
 */
export async function readRoundState(roundId: string): Promise<RoundState | null> {
  // From before anything is read: a state that seems newer than it is would hide the one that is.
  const now = new Date().toISOString();
  const round = await db.round.findUnique({
    where: { id: roundId },
    include: { agreements: true, seats: { orderBy: [{ name: "asc" }, { id: "asc" }] } },
  });
  if (!round) return null;
  const isOpen = round.revealedAt !== null;
  const questions = questionsSchema.parse(round.questions);
  const [finished, results, actions, choice] = await Promise.all([
    round.ballotCount ?? countFinished(roundId, questions.length),
    isOpen ? readResults(round, questions) : null,
    readActions(round),
    round.mode === "group" ? readChoice(round) : null,
  ]);
  return {
    phase: round.phase,
    questionId: round.questionId,
    now,
    timer: { ms: round.timerMs, leftMs: round.timerLeftMs, endsAt: round.timerEndsAt?.toISOString() ?? null },
    deadline: round.deadline?.toISOString() ?? null,
    seats: round.seats
      .filter(({ admittedAt, refusedAt }) => admittedAt && !refusedAt)
      .map(({ id, name, userId, isReady }) => ({ id, name, isGuest: userId === null, isReady })),
    waiting: round.seats
      .filter(({ admittedAt, refusedAt }) => !admittedAt && !refusedAt)
      .map(({ id, name }) => ({ id, name })),
    finished,
    results,
    agreements: round.agreements.map(({ questionId, answer, reason, changedBecause, agreedBy }) => ({
      questionId,
      answer,
      reason,
      changedBecause,
      agreedBy,
    })),
    ...actions,
    tactics: [],
    evidence: isRevealed(round.phase) && round.evidence !== null ? evidenceSchema.parse(round.evidence) : null,
    choice,
  };
}

async function countFinished(roundId: string, questions: number): Promise<number> {
  const rows = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM (
      SELECT 1 FROM "Ballot" WHERE "roundId" = ${roundId}::uuid
      GROUP BY "seatId", "keyHash" HAVING count(*) >= ${questions}) AS "finished"`;
  return rows[0]?.count ?? 0;
}

type Asked = { id: string; isAnonymous: boolean };

async function readResults({ id, isAnonymous }: Asked, questions: { id: string }[]): Promise<QuestionResult[]> {
  const ballots = await db.ballot.findMany({
    where: { roundId: id },
    select: { questionId: true, answer: true, comment: true, seat: { select: { name: true } } },
  });
  const byQuestion = Map.groupBy(ballots, ({ questionId }) => questionId);
  return questions.map((question) => {
    const cast = (byQuestion.get(question.id) ?? []).map(({ answer, comment, seat }) => ({
      answer,
      comment,
      name: seat?.name ?? null,
    }));
    return questionResult(question.id, cast, isAnonymous);
  });
}

type Sitting = { id: string; teamId: string; createdAt: Date; closedAt: Date | null };

/** Past ones are those that were open when the round began, as it left them: what was settled after it had closed was open in it. */
async function readActions({ id, teamId, createdAt, closedAt }: Sitting) {
  const earlier: Prisma.TeamActionWhereInput = {
    roundId: { not: id },
    createdAt: { lt: createdAt },
    OR: [{ state: "open" }, { settledAt: { gte: createdAt } }],
  };
  const rows = await db.teamAction.findMany({
    where: { teamId, OR: [{ roundId: id }, earlier] },
    include: { round: { select: { number: true } } },
    orderBy: [{ dueOn: { sort: "asc", nulls: "last" } }, { id: "asc" }],
  });
  const [made, past] = [rows.filter(({ roundId }) => roundId === id), rows.filter(({ roundId }) => roundId !== id)];
  const wasOpen = ({ settledAt }: Row) => closedAt !== null && settledAt !== null && settledAt > closedAt;
  return {
    actions: made.map(shown),
    pastActions: past.map((row) => shown(wasOpen(row) ? { ...row, state: "open", reason: "" } : row)),
  };
}

type Row = Prisma.TeamActionGetPayload<{ include: { round: { select: { number: true } } } }>;

function shown({ id, questionId, text, ownerName, dueOn, state, reason, round }: Row): RoundAction {
  const day = dueOn?.toISOString().slice(0, 10) ?? null;
  return { id, questionId, text, ownerName, dueOn: day, state, reason, roundNumber: round.number };
}
