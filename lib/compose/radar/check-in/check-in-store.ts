import "server-only";
import type { Participant } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import type { CheckInInput } from "#lib/radar/checking-in/check-in-schema.ts";
import { dayText } from "#lib/shared/day-text.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { keepPhase } from "#lib/team-test/rounds/hold-round-store.ts";
import { tellScreens } from "#lib/team-test/rounds/round-changed-store.ts";
import type { OwnPractice } from "#lib/team-test/rounds/round-tactic.ts";
import { agendaOf, ofAgenda } from "./round-agenda.ts";

const notOfTeam = refused("", "Only the people of the team check in.");
const notInIt = refused("", "You are not in this round any more. Reload the page.");
const over = refused("", "The round has gone on: nobody can check in any more.");
const looked = refused("", "The team has looked at this one already.");
const unknown = refused("", "Nobody is asked about this tactic.");

/** Says how often somebody practises a tactic, or changes it, until it is revealed. The last of two that come at once counts. */
export function sayPractice(
  { roundId, seatId, teamId, isGuest }: Participant,
  { tacticId, said }: CheckInInput,
  now = new Date(),
): Promise<Result<undefined>> {
  return db.$transaction(async (tx) => {
    if (isGuest) return notOfTeam;
    // The reveal waits for those under way, and they for the reveal; they do not wait for each other.
    await keepPhase(tx, roundId);
    const round = await tx.round.findUnique({ where: { id: roundId }, select: { phase: true } });
    if (round?.phase !== "past_actions") return over;
    const seat = { id: seatId, roundId, admittedAt: { not: null }, refusedAt: null };
    if ((await tx.seat.count({ where: seat })) === 0) return notInIt;
    // It cannot be taken off the radar meanwhile.
    await tx.$queryRaw`SELECT 1 FROM "Tactic" WHERE "id" = ${tacticId}::uuid FOR KEY SHARE`;
    const tactic = await tx.tactic.findFirst({
      where: { id: tacticId, teamId, place: { in: ["trying", "practising", "habit"] } },
      include: ofAgenda(roundId),
    });
    if (!tactic) return unknown;
    if (tactic.reviews.some((review) => review.roundId === roundId)) return looked;
    if (!agendaOf(tactic, dayText(now))?.isAsked) return unknown;
    const own = { roundId, tacticId, seatId };
    const where = { roundId_tacticId_seatId: own };
    const isNew = (await tx.checkIn.count({ where: own })) === 0;
    await tx.checkIn.upsert({ where, create: { ...own, said }, update: { said } });
    // Others see how many have said something, and nothing else of it.
    if (isNew) await tellScreens(tx, roundId);
    return ok();
  });
}

/** What this participant has said that is not revealed yet. */
export function listOwnCheckIns({ roundId, seatId }: Participant): Promise<OwnPractice[]> {
  return db.checkIn.findMany({ where: { roundId, seatId }, select: { tacticId: true, said: true } });
}
