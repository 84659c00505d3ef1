import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { questionsSchema } from "../question-sets/question-set-schema.ts";
import { heldRoundColumns } from "../results/held-round-columns-store.ts";
import { shownTally } from "../results/shown-tally.ts";
import { readTallies } from "../results/tallies-store.ts";
import { type Tally, votesOf } from "../results/tally.ts";
import type { PastRound } from "./past-round.ts";

const closed = {
  phase: "closed",
  candidates: { none: {} },
  OR: [{ mode: "group" }, { revealedAt: { not: null } }],
} satisfies Prisma.RoundWhereInput;

const facts = {
  ...heldRoundColumns,
  agreements: { select: { questionId: true, answer: true, reason: true, changedBecause: true } },
} satisfies Prisma.RoundSelect;

/**
 * Closed rounds of the team whose answers were shown, as counts, oldest first. Ballots are counted by the database and never read.
 *
 * @param numbers which of them; without it all.
 */
export async function listPastRounds({ teamId }: Member, numbers?: readonly number[]): Promise<PastRound[]> {
  const rounds = await db.round.findMany({
    where: { teamId, ...(numbers && { number: { in: [...numbers] } }), ...closed },
    select: facts,
    orderBy: { number: "asc" },
  });
  const tallyIn = await readTallies(rounds.map(({ id }) => id));
  return rounds.map((round) => pastRound(round, (questionId) => tallyIn(round.id, questionId)));
}

type Row = Prisma.RoundGetPayload<{ select: typeof facts }>;

function pastRound(row: Row, tallyOf: (questionId: string) => Tally): PastRound {
  const { number, setId, setVersion, setName, mode, isAnonymous, createdAt, revealedAt, closedAt, agreements } = row;
  const questions = questionsSchema.parse(row.questions);
  return {
    number,
    setId,
    setVersion,
    setName,
    mode,
    isAnonymous,
    startedAt: createdAt,
    revealedAt,
    closedAt: closedAt ?? createdAt,
    people: mode === "group" ? null : { answered: row.ballotCount ?? 0, of: row._count.seats },
    questions,
    results: questions.map(({ id }) => {
      const tally = tallyOf(id);
      const agreed = agreements.find(({ questionId }) => questionId === id);
      return {
        questionId: id,
        votes: votesOf(tally),
        tally: shownTally(tally, isAnonymous),
        agreement: agreed
          ? { answer: agreed.answer, reason: agreed.reason, changedBecause: agreed.changedBecause }
          : null,
      };
    }),
  };
}
