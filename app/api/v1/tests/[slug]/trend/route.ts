import { apiRoute } from "#lib/auth/api-route.ts";
import { testParamsSchema } from "#lib/load-tests/tests/test-put-schema.ts";
import { trendQuerySchema } from "#lib/load-tests/tests/trend-answer.ts";
import { findTrendAnswer } from "#lib/load-tests/tests/trend-answer-store.ts";
import { problem } from "#lib/shared/problem.ts";

const schema = { params: testParamsSchema, query: trendQuerySchema };

/** One figure over the runs of a test, what was normal, and where its level moved. */
export const GET = apiRoute({ scope: "runs:read", schema }, async ({ actor, params, query }) => {
  const trend = await findTrendAnswer(actor, params.slug, query);
  return trend ? Response.json(trend) : problem(404, "There is no such test.");
});
