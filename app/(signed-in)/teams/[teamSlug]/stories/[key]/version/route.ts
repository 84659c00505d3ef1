import { teamRoute } from "#lib/auth/team-route.ts";
import { problem } from "#lib/shared/problem.ts";
import { findStoryVersion } from "#lib/stories/story/story-version-store.ts";

/** Whether the story changed since it was shown, and by whom: asked by its open page. */
export const GET = teamRoute({ permission: "team:read" }, async ({ member, params }) => {
  const version = await findStoryVersion(member, params.key ?? "");
  return version ? Response.json(version) : problem(404, "There is no such story.");
});
