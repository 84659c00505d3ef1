import { apiRoute } from "#lib/auth/api-route.ts";
import { resourcesAnswerOf } from "#lib/load-tests/resources/resources-answer.ts";
import { findResources } from "#lib/load-tests/resources/resources-store.ts";
import { findBucketsRemoval } from "#lib/load-tests/retention/buckets-removed-store.ts";
import { bucketsRemovedWords } from "#lib/load-tests/retention/removed-words.ts";
import { runParamsSchema } from "#lib/load-tests/runs/run-schema.ts";
import { problem } from "#lib/shared/problem.ts";

const schema = { params: runParamsSchema };

/** What the hosts of a run did while it went on. */
export const GET = apiRoute({ scope: "runs:read", schema }, async ({ actor, params }) => {
  const removedAt = await findBucketsRemoval(actor, params.id);
  if (removedAt) return problem(404, bucketsRemovedWords(removedAt));
  const found = await findResources(actor, params.id);
  return found ? Response.json(resourcesAnswerOf(found)) : problem(404, "There is no such run.");
});
