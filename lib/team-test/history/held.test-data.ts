import { randomUUID } from "node:crypto";
import type { Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { teamTestSet } from "../question-sets/team-test-set.ts";
import type { Answer } from "../results/tally.ts";

const when = new Date("2026-11-20T10:00:00Z");

/** For tests: a round of the team with as many loose ballots as `given` says, question by question. Without more it is closed and anonymous. */
export async function aRound(
  { teamId }: Member,
  number: number,
  given: Record<string, Partial<Record<Answer, number>>>,
  facts: Partial<Prisma.RoundUncheckedCreateInput> = {},
) {
  const round = await db.round.create({
    data: {
      teamId,
      number,
      setId: teamTestSet.id,
      setVersion: 1,
      setName: teamTestSet.name,
      questions: [...teamTestSet.questions],
      mode: "live",
      isAnonymous: true,
      phase: "closed",
      createdAt: when,
      revealedAt: when,
      closedAt: when,
      ballotCount: 4,
      ...facts,
    },
  });
  const ballots = Object.entries(given).flatMap(([questionId, counts]) =>
    Object.entries(counts).flatMap(([answer, count]) =>
      Array.from({ length: count }, () => ({
        roundId: round.id,
        questionId,
        answer: answer as Answer,
        comment: "by Ann",
      })),
    ),
  );
  await db.ballot.createMany({ data: ballots.map((ballot) => ({ id: randomUUID(), ...ballot })) });
  return round;
}
