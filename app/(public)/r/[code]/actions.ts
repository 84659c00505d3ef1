"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { z } from "zod";
import { participantAction } from "#lib/auth/participant-action.ts";
import { publicAction } from "#lib/auth/public-action.ts";
import { keepRoundCookie } from "#lib/auth/round-cookies.ts";
import { findRoundStanding } from "#lib/auth/round-standing.ts";
import { sayPractice } from "#lib/compose/radar/check-in/check-in-store.ts";
import { checkInSchema } from "#lib/radar/checking-in/check-in-schema.ts";
import { ok, refused } from "#lib/shared/result.ts";
import { ballotSchema, takeBackSchema } from "#lib/team-test/ballots/ballot-schema.ts";
import { listOwnAnswers, saveAnswer, takeAnswerBack } from "#lib/team-test/ballots/ballot-store.ts";
import { readRoundCode } from "#lib/team-test/rounds/round-code.ts";
import { guestSchema, readySchema } from "#lib/team-test/seats/seat-schema.ts";
import { askForSeat, type SeatSecrets, setReady, takeBallot, takeSeat } from "#lib/team-test/seats/seat-store.ts";

const nothing = z.object({});
const link = z.object({ code: z.string().max(40).transform(readRoundCode) });
const notNow = refused("", "This round cannot be joined any more. Reload the page.");

/** A seat for the person who is signed in and in the team. */
export const takeSeatAction = publicAction({ schema: link }, async ({ code }) => {
  const standing = await findRoundStanding(code);
  if (standing.kind === "seated") return redirect(pathOf(code));
  if (standing.kind !== "joining" || !standing.person) return notNow;
  const taken = await takeSeat(standing.person, standing.round.id, new Date());
  if (!taken.ok) return taken;
  await keepSecrets(standing.round.id, taken.value);
  return redirect(pathOf(code));
});

/** Asks whoever leads the round for a guest's seat. */
export const askForSeatAction = publicAction({ schema: link.extend(guestSchema.shape) }, async ({ code, name }) => {
  const standing = await findRoundStanding(code);
  if (standing.kind === "seated" || standing.kind === "waiting") return redirect(pathOf(code));
  if (standing.kind !== "joining") return notNow;
  const asked = await askForSeat(standing.round.id, name);
  if (!asked.ok) return asked;
  await keepSecrets(standing.round.id, asked.value);
  return redirect(pathOf(code));
});

/** Gives this browser the ballot of a guest who was let in. `isHere` is false where another browser has it. */
export const takeBallotAction = participantAction({ schema: nothing }, async (participant) => {
  if (participant.ballot !== null) return ok({ isHere: true });
  const ballot = await takeBallot(participant);
  await keepSecrets(participant.roundId, { seat: null, ballot });
  return ok({ isHere: ballot !== null });
});

export const saveAnswerAction = participantAction({ schema: ballotSchema }, saveAnswer);

export const takeAnswerBackAction = participantAction({ schema: takeBackSchema }, (participant, { questionId }) =>
  takeAnswerBack(participant, questionId),
);

/** What the caller has answered so far, as another tab or device of theirs may have answered more. */
export const listOwnAnswersAction = participantAction({ schema: nothing }, async (participant) =>
  ok(await listOwnAnswers(participant)),
);

/** How often the caller practises a tactic, until that is revealed. */
export const sayPracticeAction = participantAction({ schema: checkInSchema }, sayPractice);

export const setReadyAction = participantAction({ schema: readySchema }, setReady);

async function keepSecrets(roundId: string, { seat, ballot }: SeatSecrets): Promise<void> {
  if (seat !== null) await keepRoundCookie("seat", roundId, seat);
  if (ballot !== null) await keepRoundCookie("ballot", roundId, ballot);
}

function pathOf(code: string | null): Route {
  return `/r/${code}` as Route;
}
