import { teamRoute } from "#lib/auth/team-route.ts";
import { problem } from "#lib/shared/problem.ts";
import { movableOf } from "#lib/stories/story/movable-store.ts";
import { findStory } from "#lib/stories/story/story-store.ts";

/** What the forms of moves know of the story with the key `key`: asked when a card is moved. */
export const GET = teamRoute({ permission: "team:read" }, async ({ member, request }) => {
  const story = await findStory(member, new URL(request.url).searchParams.get("key") ?? "");
  return story ? Response.json(await movableOf(member, story)) : problem(404, "There is no such story.");
});
