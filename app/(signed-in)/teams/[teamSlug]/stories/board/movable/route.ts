import { teamRoute } from "#lib/auth/team-route.ts";
import { problem } from "#lib/shared/problem.ts";
import { findMovable } from "#lib/stories/board/movable-store.ts";

/** What the forms of moves know of the story with the key `key`: asked when a card is moved. */
export const GET = teamRoute({ permission: "team:read" }, async ({ member, request }) => {
  const found = await findMovable(member, new URL(request.url).searchParams.get("key") ?? "");
  return found ? Response.json(found) : problem(404, "There is no such story.");
});
