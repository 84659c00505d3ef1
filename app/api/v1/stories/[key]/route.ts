import { apiRoute } from "#lib/auth/api-route.ts";
import { configuration } from "#lib/shared/configuration.ts";
import { problem } from "#lib/shared/problem.ts";
import { editByApi } from "#lib/stories/api/edit-by-api-store.ts";
import { findStoryAnswer } from "#lib/stories/api/story-answer-store.ts";
import { storyPatchSchema } from "#lib/stories/api/story-input-schema.ts";
import { storyParamsSchema } from "#lib/stories/api/story-query-schema.ts";

const params = storyParamsSchema;
const noStory = () => problem(404, "There is no such story.");

/** A story with all its fields. */
export const GET = apiRoute({ scope: "stories:read", schema: { params } }, async ({ actor, params: { key } }) => {
  const story = await findStoryAnswer(actor, key, configuration().url);
  return story ? Response.json(story) : noStory();
});

/** Writes fields of a story. */
export const PATCH = apiRoute(
  { scope: "stories:write", schema: { params, body: storyPatchSchema } },
  async ({ actor, params: { key }, body: { changes, base } }) => {
    const { url } = configuration();
    if (!(await findStoryAnswer(actor, key, url))) return noStory();
    const edited = await editByApi(actor, { key, changes, base }, new Date());
    if (!edited.ok) return problem(400, "The request's body is not valid.", { errors: edited.errors });
    const { conflicts, by } = edited.value;
    if (conflicts.length > 0)
      return problem(409, "Somebody else changed the same fields meanwhile. Nothing was written.", {
        extensions: { conflicts, by },
      });
    return Response.json(await findStoryAnswer(actor, key, url));
  },
);
