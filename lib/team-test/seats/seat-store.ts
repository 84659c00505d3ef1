import "server-only";
import type { Member, Participant, Person } from "#lib/auth/actor.ts";
import { newSecret, secretHash } from "#lib/auth/secret-hash.ts";
import { db, type Tx } from "#lib/db/client.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { holdRound, keepPhase } from "../rounds/hold-round-store.ts";
import { isRevealed, type Phase } from "../rounds/phase.ts";
import { tellScreens } from "../rounds/round-changed-store.ts";
import type { ReadyInput } from "./seat-schema.ts";

const mostSeats = 500;
const mostWaiting = 50;
const over = refused("", "This round is closed.");
const full = refused("", "All seats of this round are taken. Ask whoever leads it.");

/**
 * What the browser of a new seat keeps: the token of a guest, the secret of an anonymous ballot with the seat that it belongs to. The
 * database hears of the secret with the first answer only, so that a reply which is lost on the way costs nobody their ballot.
 */
export type SeatSecrets = { seat: string | null; ballot: string | null };

/** A seat for a member of the team. Taken twice, from two tabs, it is one seat with one ballot. */
export async function takeSeat(person: Person, roundId: string, now: Date): Promise<Result<SeatSecrets>> {
  const seat = { roundId, userId: person.userId };
  return db.$transaction(async (tx) => {
    const round = await holdOpenRound(tx, roundId);
    if (!round) return over;
    const where = { roundId_userId: seat };
    const membership = { teamId_userId: { teamId: round.teamId, userId: person.userId } };
    if (!(await tx.membership.findUnique({ where: membership }))) return over;
    if (await tx.seat.findUnique({ where })) return ok({ seat: null, ballot: null });
    if ((await countSeats(tx, roundId)) >= mostSeats) return full;
    const { id } = await tx.seat.create({ data: { ...seat, name: person.name, admittedAt: now } });
    await tellScreens(tx, roundId);
    return ok({ seat: null, ballot: takesBallots(round) ? newBallot(id) : null });
  });
}

/** A guest asks to be let in, under a name. Whoever has the round's code may ask. */
export async function askForSeat(roundId: string, name: string): Promise<Result<SeatSecrets>> {
  return db.$transaction(async (tx) => {
    const round = await holdOpenRound(tx, roundId);
    if (!round) return over;
    const waiting = await tx.seat.count({ where: { roundId, admittedAt: null, refusedAt: null } });
    if (waiting >= mostWaiting || (await countSeats(tx, roundId)) >= mostSeats) return full;
    const token = newSecret();
    await tx.seat.create({ data: { roundId, name, tokenHash: secretHash(token) } });
    await tellScreens(tx, roundId);
    return ok({ seat: token, ballot: null });
  });
}

/** Lets a guest in, or sends them away. Both can be taken back by the other. */
export function admitGuest(
  member: Member,
  { roundId, seatId, isIn }: { roundId: string; seatId: string; isIn: boolean },
  now: Date,
): Promise<Result<undefined>> {
  return db.$transaction(async (tx) => {
    const round = { id: roundId, teamId: member.teamId, phase: { not: "closed" as const } };
    const { count } = await tx.seat.updateMany({
      where: { id: seatId, userId: null, round },
      data: isIn ? { admittedAt: now, refusedAt: null } : { refusedAt: now },
    });
    if (count === 0) return gone("guest");
    await tellScreens(tx, roundId);
    return ok();
  });
}

/**
 * A new secret for the anonymous ballot of somebody whose browser has none: a guest who was just let in, or a member whom the first
 * one did not reach. Null when this seat has answered already, in whichever browser, and where no ballots are taken.
 */
export async function takeBallot({ roundId, seatId }: Participant): Promise<string | null> {
  const seat = await db.seat.findFirst({
    where: { id: seatId, roundId, hasBallot: false },
    select: { round: { select: { isAnonymous: true, phase: true } } },
  });
  return seat && takesBallots(seat.round) ? newBallot(seatId) : null;
}

/** Says that a participant is done with a phase, or is not after all; when the round is further already, nothing happens. */
export function setReady({ seatId, roundId }: Participant, { isReady, phase }: ReadyInput): Promise<Result<undefined>> {
  return db.$transaction(async (tx) => {
    await keepPhase(tx, roundId);
    const { count } = await tx.seat.updateMany({
      where: { id: seatId, isReady: !isReady, refusedAt: null, round: { phase } },
      data: { isReady },
    });
    if (count > 0) await tellScreens(tx, roundId);
    return ok();
  });
}

/** The round, if it still takes people; nothing happens in it before this transaction ends. */
async function holdOpenRound(tx: Tx, id: string) {
  await holdRound(tx, id);
  return tx.round.findFirst({
    where: { id, phase: { not: "closed" } },
    select: { teamId: true, isAnonymous: true, phase: true },
  });
}

/** Those who were sent away leave room for others. */
function countSeats(tx: Tx, roundId: string): Promise<number> {
  return tx.seat.count({ where: { roundId, refusedAt: null } });
}

/** After the reveal a ballot would be one that nobody counts, and a trace of who came late. */
function takesBallots({ isAnonymous, phase }: { isAnonymous: boolean; phase: Phase }): boolean {
  return isAnonymous && !isRevealed(phase);
}

function newBallot(seatId: string): string {
  return `${seatId}.${newSecret()}`;
}
