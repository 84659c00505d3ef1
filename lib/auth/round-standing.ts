import "server-only";
import { cache } from "react";
import type { Participant, Person } from "#lib/auth/actor.ts";
import { findPerson } from "#lib/auth/require-person.ts";
import { readRoundCookie } from "#lib/auth/round-cookies.ts";
import { secretHash } from "#lib/auth/secret-hash.ts";
import { browserHere } from "#lib/auth/session-here.ts";
import { takeAttempt, waitOf } from "#lib/auth/sign-in-throttle.ts";
import { db } from "#lib/db/client.ts";
import type { Round, Seat } from "#lib/db/generated/client.ts";

/** What the code of a round is worth to whoever calls. */
export type RoundStanding =
  | { kind: "unknown" }
  /** The address tried too many codes that lead nowhere. */
  | { kind: "wait"; waitMs: number }
  /** A seat of a member, or of a guest who was let in. */
  | { kind: "seated"; participant: Participant; round: StandingRound; isFacilitator: boolean }
  /** A guest who was not let in yet, or was sent away. */
  | { kind: "waiting" | "refused"; seatId: string; name: string; round: StandingRound }
  /** Somebody who may take a seat: `person` as a member of the team, nobody as a guest. */
  | { kind: "joining"; person: Person | null; round: StandingRound };

export type StandingRound = Pick<
  Round,
  "id" | "teamId" | "number" | "setName" | "isAnonymous" | "mode" | "phase" | "code"
> & { teamName: string; teamSlug: string };

/**
 * Who somebody is in the round of a code, by their session as a member of its team, or by the guest's cookie. An address that tries
 * codes which were never given has to wait, with a right one too; whoever is known never does.
 *
 * @param code as `readRoundCode` read it; null for what can be no code.
 */
export const findRoundStanding = cache(async (code: string | null): Promise<RoundStanding> => {
  const round =
    code &&
    (await db.round.findUnique({
      where: { code },
      include: { team: { select: { name: true, slug: true, archivedAt: true } } },
    }));
  if (!round || round.team.archivedAt) {
    const waitMs = await takeAttempt([await guesser()], new Date());
    return waitMs > 0 ? { kind: "wait", waitMs } : { kind: "unknown" };
  }
  const { id, teamId, number, setName, isAnonymous, mode, phase, team } = round;
  const facts = {
    id,
    teamId,
    number,
    setName,
    isAnonymous,
    mode,
    phase,
    code,
    teamName: team.name,
    teamSlug: team.slug,
  };
  const standing = await standingIn(facts);
  const isUnknown = standing.kind === "joining" && standing.person === null;
  const waitMs = isUnknown ? await waitOf(await guesser(), new Date()) : 0;
  return waitMs > 0 ? { kind: "wait", waitMs } : standing;
});

/** By whom codes that were never given are counted: a room of members whose round was closed does not keep its guests out of the next. */
async function guesser(): Promise<`round:${string}`> {
  const person = await findPerson();
  return `round:${person?.userId ?? (await browserHere()).address}`;
}

async function standingIn(round: StandingRound): Promise<RoundStanding> {
  const person = await findPerson();
  const membership = person && (await findMembership(round.teamId, person.userId));
  const seat = membership ? await seatOfMember(round.id, membership.userId) : await seatOfGuest(round.id);
  if (!seat) return { kind: "joining", person: membership ? person : null, round };
  if (seat.refusedAt) return { kind: "refused", seatId: seat.id, name: seat.name, round };
  if (!seat.admittedAt) return { kind: "waiting", seatId: seat.id, name: seat.name, round };
  return {
    kind: "seated",
    round,
    participant: await participantOf(round, seat),
    isFacilitator: membership !== null && membership.role !== "viewer",
  };
}

function findMembership(teamId: string, userId: string) {
  return db.membership.findUnique({ where: { teamId_userId: { teamId, userId } } });
}

function seatOfMember(roundId: string, userId: string) {
  return db.seat.findUnique({ where: { roundId_userId: { roundId, userId } } });
}

async function seatOfGuest(roundId: string) {
  const token = await readRoundCookie("seat", roundId);
  return token === null ? null : db.seat.findFirst({ where: { roundId, tokenHash: secretHash(token) } });
}

async function participantOf(round: StandingRound, seat: Seat): Promise<Participant> {
  const { id: seatId, name, userId } = seat;
  const ballot = round.isAnonymous ? await ballotHere(round.id, seatId) : null;
  const facts = { teamId: round.teamId, roundId: round.id, seatId, name, isGuest: userId === null, ballot };
  return { kind: "participant", ...facts } as Participant;
}

/** The cookie names its seat, so that who signs in after somebody else in one browser does not get their ballot. */
async function ballotHere(roundId: string, seatId: string): Promise<string | null> {
  const [ofSeat, secret] = (await readRoundCookie("ballot", roundId))?.split(".") ?? [];
  return ofSeat === seatId && secret ? secretHash(secret) : null;
}
