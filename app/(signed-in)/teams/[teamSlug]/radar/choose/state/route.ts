import { teamRoute } from "#lib/auth/team-route.ts";
import { findBallotPulse } from "#lib/radar/choosing/ballot-store.ts";

/** Where the team's last ballot is and how many have picked, for the screens that look at it. */
export const GET = teamRoute({ permission: "team:read" }, async ({ member }) =>
  Response.json(await findBallotPulse(member)),
);
