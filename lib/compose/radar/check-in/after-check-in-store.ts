import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { allOrNothing } from "#lib/db/all-or-nothing.ts";
import type { Tx } from "#lib/db/client.ts";
import type { MoveAsProposedInput, RoundTacticInput } from "#lib/radar/checking-in/check-in-schema.ts";
import { holdRadar } from "#lib/radar/moves/hold-radar-store.ts";
import { addMove } from "#lib/radar/moves/move-tactic-store.ts";
import { isRing, placeNames } from "#lib/radar/places/place.ts";
import { dayText } from "#lib/shared/day-text.ts";
import { dayAfter } from "#lib/shared/days.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { holdRound } from "#lib/team-test/rounds/hold-round-store.ts";
import { tellScreens } from "#lib/team-test/rounds/round-changed-store.ts";

/** What nobody is asked for in a round. */
const ofExperiment = new Set(["ownerId", "hypothesis", "endsOn"]);

/** Moves a tactic to where the check-in of a round would have it. Pressed twice it moves once. */
export function moveAsProposed(
  member: Member,
  { from, reason, ...of }: MoveAsProposedInput,
  now: Date,
): Promise<Result<undefined>> {
  return inRound(member, of, async (tx, tactic, radar) => {
    const to = tactic.review?.proposed;
    if (!to) return refused("", "The check-in proposes nothing for this one.");
    if (to === tactic.place) return ok();
    if (tactic.review?.note) return refused("", `Somebody decided meanwhile: ${tactic.review.note}`);
    if (from !== tactic.place)
      return refused("", `It stands in ${placeNames[tactic.place]} now: somebody moved it meanwhile.`);
    const input = { to, reason, on: null, reviewOn: null };
    const moved = await addMove(tx, member, { tactic, input, radar }, now);
    if (moved.ok) return ok();
    if (!moved.errors.some(({ path }) => ofExperiment.has(path))) return moved;
    return refused(
      "",
      `No experiment with ${tactic.name} is under way any more. Move it on its own page, or leave it.`,
    );
  });
}

/** Leaves a tactic where it stands, whatever the check-in proposes. Pressed twice it is left once. */
export function leaveAsIs(member: Member, of: RoundTacticInput): Promise<Result<undefined>> {
  return inRound(member, of, async (tx, { place, review }) => {
    if (!review?.proposed) return refused("", "The check-in proposes nothing for this one.");
    // It was left before, or a probe says why nothing is proposed.
    if (review.note !== "") return ok();
    if (review.proposed === place)
      return refused("", `It stands in ${placeNames[place]} now: somebody moved it meanwhile.`);
    const note = `Left in ${placeNames[place]}.`;
    await tx.tacticReview.update({ where: { id: review.id }, data: { note } });
    return ok();
  });
}

/** Says in a round that a tactic still stands where it does: a look, so that it is not stale any more. Pressed twice it is one look. */
export function stillSo(member: Member, of: RoundTacticInput, now: Date): Promise<Result<undefined>> {
  return inRound(member, of, async (tx, { id, place, review }, radar) => {
    if (review) return ok();
    if (!isRing(place)) return refused("", `It stands in ${placeNames[place]} now.`);
    if ((await tx.checkIn.count({ where: of })) > 0)
      return refused("", "People have checked in already: reveal what they said.");
    const on = dayText(now);
    const reviewOn = new Date(dayAfter(on, radar.reviewEveryDays));
    const look = { tacticId: id, roundId: of.roundId, on: new Date(on), reviewOn, note: "Still so." };
    await tx.tacticReview.create({ data: { ...look, byId: member.userId, by: member.name } });
    return ok();
  });
}

type Held = NonNullable<Awaited<ReturnType<typeof findHeld>>>;

type HeldRadar = Awaited<ReturnType<typeof holdRadar>>;

/**
 * Does something with a tactic in a running round of the member's team, while nothing else happens in the round or on the radar: where the
 * tactic stands is read once nobody else can move it.
 */
function inRound(
  member: Member,
  of: RoundTacticInput,
  act: (tx: Tx, tactic: Held, radar: HeldRadar) => Promise<Result<undefined>>,
): Promise<Result<undefined>> {
  return allOrNothing(async (tx) => {
    await holdRound(tx, of.roundId);
    const isRunning = { id: of.roundId, teamId: member.teamId, phase: { not: "closed" as const } };
    if ((await tx.round.count({ where: isRunning })) === 0) return gone("running round");
    const radar = await holdRadar(tx, member.teamId);
    const tactic = await findHeld(tx, member, of);
    if (!tactic) return gone("tactic");
    const done = await act(tx, tactic, radar);
    if (done.ok) await tellScreens(tx, of.roundId);
    return done;
  });
}

/** The tactic with what this round's look at it came to. */
async function findHeld(tx: Tx, { teamId }: Member, { roundId, tacticId }: RoundTacticInput) {
  const tactic = await tx.tactic.findFirst({ where: { id: tacticId, teamId } });
  if (!tactic) return null;
  const where = { tacticId_roundId: { tacticId, roundId } };
  return { ...tactic, review: await tx.tacticReview.findUnique({ where }) };
}
