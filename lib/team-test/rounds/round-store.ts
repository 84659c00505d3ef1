import "server-only";
import type { Member, Participant } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import type { Round } from "#lib/db/generated/client.ts";
import { questionsSchema } from "../question-sets/question-set-schema.ts";
import type { RoundFacts } from "./round-state.ts";

/** A round of the team by its number, or null. */
export async function findRound(member: Member, number: number): Promise<(Round & { facts: RoundFacts }) | null> {
  const where = { teamId_number: { teamId: member.teamId, number } };
  const round = Number.isSafeInteger(number) && number < 2 ** 31 ? await db.round.findUnique({ where }) : null;
  return round && { ...round, facts: factsOf(round) };
}

/** What does not change about the round that somebody takes part in. */
export async function findOwnRound({ roundId }: Participant): Promise<RoundFacts> {
  return factsOf(await db.round.findUniqueOrThrow({ where: { id: roundId } }));
}

function factsOf({ number, setName, mode, isAnonymous, questions }: Round): RoundFacts {
  return { number, setName, mode, isAnonymous, questions: questionsSchema.parse(questions) };
}
