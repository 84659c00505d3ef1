import { apiRoute } from "#lib/auth/api-route.ts";
import { configuration } from "#lib/shared/configuration.ts";
import { problem } from "#lib/shared/problem.ts";
import { moveByApi } from "#lib/stories/api/move-by-api-store.ts";
import { findStoryAnswer } from "#lib/stories/api/story-answer-store.ts";
import { storyParamsSchema } from "#lib/stories/api/story-query-schema.ts";
import { transitionSchema } from "#lib/stories/api/transition-schema.ts";

const schema = { params: storyParamsSchema, body: transitionSchema };

/** Moves a story to another state. */
export const POST = apiRoute({ scope: "stories:write", schema }, async ({ actor, params: { key }, body }) => {
  const { url } = configuration();
  if (!(await findStoryAnswer(actor, key, url))) return problem(404, "There is no such story.");
  const moved = await moveByApi(actor, { key, ...body }, new Date());
  if (moved.ok && moved.value.conflicts.length === 0) return Response.json(await findStoryAnswer(actor, key, url));
  if (moved.ok)
    return problem(409, "Somebody else changed the same fields meanwhile. Nothing was done.", {
      extensions: moved.value,
    });
  const { errors } = moved;
  const [first] = errors;
  if (first?.path === "from") return problem(409, first.message, { errors });
  return problem(422, "The story cannot be moved so.", { errors });
});
