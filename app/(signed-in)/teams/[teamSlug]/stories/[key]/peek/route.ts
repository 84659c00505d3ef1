import { teamRoute } from "#lib/auth/team-route.ts";
import { problem } from "#lib/shared/problem.ts";
import { findPeek } from "#lib/stories/peek/peek-store.ts";

/** What a story shows beside the list: asked for the one under the hand and its neighbours. */
export const GET = teamRoute({ permission: "team:read" }, async ({ member, params }) => {
  const peek = await findPeek(member, params.key ?? "");
  return peek ? Response.json(peek) : problem(404, "There is no such story.");
});
