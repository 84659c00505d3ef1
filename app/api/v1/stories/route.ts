import { apiRoute } from "#lib/auth/api-route.ts";
import { configuration } from "#lib/shared/configuration.ts";
import { problem } from "#lib/shared/problem.ts";
import { fileByApi } from "#lib/stories/api/file-by-api-store.ts";
import { filterOfQuery } from "#lib/stories/api/filter-of-query-store.ts";
import { findStoryAnswer, listStoryAnswers } from "#lib/stories/api/story-answer-store.ts";
import { storyPostSchema } from "#lib/stories/api/story-input-schema.ts";
import { storiesQuerySchema } from "#lib/stories/api/story-query-schema.ts";

/** The stories of the team that a filter finds. */
export const GET = apiRoute(
  { scope: "stories:read", schema: { query: storiesQuerySchema } },
  async ({ actor, query }) => {
    const filter = await filterOfQuery(actor, query);
    if (!filter.ok) return problem(400, "The request's query is not valid.", { errors: filter.errors });
    const { cursor, limit } = query;
    const page = { cursor, limit, now: new Date(), url: configuration().url };
    const stories = await listStoryAnswers(actor, filter.value, page);
    if (stories) return Response.json(stories);
    const errors = [{ path: "cursor", message: "It is none of this list: begin without one." }];
    return problem(400, "The request's query is not valid.", { errors });
  },
);

/** Files a story into the team's inbox. */
export const POST = apiRoute({ scope: "stories:write", schema: { body: storyPostSchema } }, async ({ actor, body }) => {
  const filed = await fileByApi(actor, body, new Date());
  if (!filed.ok) return problem(400, "The request's body is not valid.", { errors: filed.errors });
  const story = await findStoryAnswer(actor, filed.value.key, configuration().url);
  return Response.json(story, { status: 201 });
});
