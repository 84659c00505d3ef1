import { teamRoute } from "#lib/auth/team-route.ts";
import { configuration } from "#lib/shared/configuration.ts";
import { problem } from "#lib/shared/problem.ts";
import { storyMarkdown } from "#lib/stories/markdown/story-markdown.ts";
import { findStoryParts } from "#lib/stories/markdown/story-parts-store.ts";
import { findStory } from "#lib/stories/story/story-store.ts";

/** A story as Markdown, for whoever copies it. */
export const GET = teamRoute({ permission: "team:read" }, async ({ member, params }) => {
  const story = await findStory(member, params.key ?? "");
  if (!story) return problem(404, "There is no such story.");
  const url = `${configuration().url}/teams/${member.teamSlug}/stories/${story.key}`;
  const text = storyMarkdown(story, await findStoryParts(member, story.id, url));
  return new Response(text, { headers: { "content-type": "text/plain; charset=utf-8" } });
});
