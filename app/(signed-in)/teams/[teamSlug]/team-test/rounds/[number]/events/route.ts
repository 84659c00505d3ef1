import { teamRoute } from "#lib/auth/team-route.ts";
import { liveRounds } from "#lib/compose/radar/check-in/live-rounds.ts";
import { problem } from "#lib/shared/problem.ts";
import { memberEvents } from "#lib/team-test/live/round-events.ts";
import { findRound } from "#lib/team-test/rounds/round-store.ts";

/** What the desk and the big screen of a round follow. */
export const GET = teamRoute({ permission: "team:read" }, async ({ member, params, request }) => {
  const round = await findRound(member, Number(params.number));
  return round
    ? memberEvents(member, { rounds: liveRounds, roundId: round.id, request })
    : problem(404, "There is no such round.");
});
