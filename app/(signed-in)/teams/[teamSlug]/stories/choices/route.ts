import { teamRoute } from "#lib/auth/team-route.ts";
import { listStoryChoices } from "#lib/stories/choices/story-choices-store.ts";

/** Whom and what a story can name: asked when a form that needs it opens. */
export const GET = teamRoute({ permission: "stories:file" }, async ({ member }) =>
  Response.json(await listStoryChoices(member)),
);
