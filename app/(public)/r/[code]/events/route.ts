import { participantRoute } from "#lib/auth/participant-route.ts";
import { liveRounds } from "#lib/compose/radar/check-in/live-rounds.ts";
import { participantEvents, waitingEvents } from "#lib/team-test/live/round-events.ts";

/** What the screen of somebody in a round follows. Who waits to be let in is told when that is so, and nothing of the round. */
export const GET = participantRoute(async ({ standing, request }) => {
  const asked = { rounds: liveRounds, request };
  if (standing.kind === "seated") return participantEvents(standing.participant, asked);
  return waitingEvents(standing.seatId, { ...asked, roundId: standing.round.id });
});
