import { apiRoute } from "#lib/auth/api-route.ts";
import { findBucketsRemoval } from "#lib/load-tests/retention/buckets-removed-store.ts";
import { bucketsRemovedWords } from "#lib/load-tests/retention/removed-words.ts";
import { runParamsSchema, seriesQuerySchema } from "#lib/load-tests/runs/run-schema.ts";
import { findSeriesAnswer } from "#lib/load-tests/runs/run-series-store.ts";
import { problem } from "#lib/shared/problem.ts";

const schema = { params: runParamsSchema, query: seriesQuerySchema };

/** One figure of a run, or of one of its labels, over time. */
export const GET = apiRoute({ scope: "runs:read", schema }, async ({ actor, params, query }) => {
  const removedAt = await findBucketsRemoval(actor, params.id);
  if (removedAt) return problem(404, bucketsRemovedWords(removedAt));
  const series = await findSeriesAnswer(actor, params.id, query);
  return series ? Response.json(series) : problem(404, "There is no such run, or no such label in it.");
});
