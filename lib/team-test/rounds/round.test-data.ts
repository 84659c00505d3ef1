import type { Member, Participant, Person } from "#lib/auth/actor.ts";
import { secretHash } from "#lib/auth/secret-hash.ts";
import { db } from "#lib/db/client.ts";
import type { Seat } from "#lib/db/generated/client.ts";
import type { Result } from "#lib/shared/result.ts";
import { saveAnswer } from "../ballots/ballot-store.ts";
import { teamTestSet } from "../question-sets/team-test-set.ts";
import type { Answer } from "../results/tally.ts";
import { admitGuest, askForSeat, takeBallot, takeSeat } from "../seats/seat-store.ts";
import { advanceRound } from "./advance-round-store.ts";
import type { Phase } from "./phase.ts";
import { newRoundSchema } from "./round-schema.ts";
import { startRound } from "./start-round-store.ts";

export const now = new Date("2026-11-21T10:00:00Z");
export const questionIds = teamTestSet.questions.map(({ id }) => id);

export function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.errors[0]?.message);
  return result.value;
}

/** What was said to whoever was refused; null: they were not. */
export function refusalOf(result: Result<unknown>): string | null {
  return result.ok ? null : (result.errors[0]?.message ?? "");
}

/** A round of the ten questions, in the phase that it starts with; returns its id. */
export async function started(member: Member, input: Record<string, unknown> = {}): Promise<string> {
  const given = newRoundSchema.parse({ setId: "team-test", mode: "live", ...input });
  const { number } = valueOf(await startRound(member, given, now));
  const where = { teamId_number: { teamId: member.teamId, number } };
  return (await db.round.findUniqueOrThrow({ where })).id;
}

/** The same, where people answer. */
export async function answering(member: Member, input: Record<string, unknown> = {}): Promise<string> {
  const roundId = await started(member, input);
  await advanceRound(member, { roundId, from: "past_actions" }, now);
  return roundId;
}

/** Goes on until this phase. */
export async function advanceTo(member: Member, roundId: string, phase: Phase): Promise<void> {
  for (;;) {
    const round = await db.round.findUniqueOrThrow({ where: { id: roundId } });
    if (round.phase === phase) return;
    valueOf(await advanceRound(member, { roundId, from: round.phase }, now));
  }
}

/** A further member of the team. */
export async function newPerson(member: Member, name: string): Promise<Person> {
  const email = `${name}-${crypto.randomUUID()}@headroom.test`;
  const user = await db.user.create({ data: { name, email, passwordHash: "none" } });
  await db.membership.create({ data: { teamId: member.teamId, userId: user.id, role: "member" } });
  return { kind: "person", userId: user.id, name } as Person;
}

/** A further member of the team, in the round. */
export async function seated(member: Member, roundId: string, name: string): Promise<Participant> {
  const person = await newPerson(member, name);
  const { ballot } = valueOf(await takeSeat(person, roundId, now));
  return participant(member, await db.seat.findFirstOrThrow({ where: { roundId, userId: person.userId } }), ballot);
}

/** A guest who was let in. */
export async function admitted(member: Member, roundId: string, name: string): Promise<Participant> {
  const { seat: token } = valueOf(await askForSeat(roundId, name));
  const seat = await db.seat.findFirstOrThrow({ where: { tokenHash: secretHash(token ?? "") } });
  valueOf(await admitGuest(member, { roundId, seatId: seat.id, isIn: true }, now));
  const guest = participant(member, seat, null);
  return participant(member, seat, await takeBallot(guest));
}

/** Who holds this seat, in a browser with this secret of a ballot, `seatId.secret`. */
export function participant({ teamId }: Member, seat: Seat, ballot: string | null): Participant {
  const { id: seatId, roundId, name, userId } = seat;
  const secret = ballot?.split(".")[1];
  const facts = { teamId, roundId, seatId, name, isGuest: userId === null };
  return { kind: "participant", ...facts, ballot: secret ? secretHash(secret) : null } as Participant;
}

export function say(who: Participant, questionId: string, answer: Answer, comment = "") {
  return saveAnswer(who, { questionId, answer, comment }, now);
}

export async function sayAll(who: Participant, answer: Answer): Promise<void> {
  for (const id of questionIds) valueOf(await say(who, id, answer));
}
