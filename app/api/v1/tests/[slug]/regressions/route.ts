import { apiRoute } from "#lib/auth/api-route.ts";
import { regressionAnswerOf, regressionsQuerySchema } from "#lib/load-tests/regressions/regression-answer.ts";
import { listRegressions } from "#lib/load-tests/regressions/regression-list-store.ts";
import { findTestId } from "#lib/load-tests/tests/test-answer-store.ts";
import { testParamsSchema } from "#lib/load-tests/tests/test-put-schema.ts";
import { problem } from "#lib/shared/problem.ts";

const schema = { params: testParamsSchema, query: regressionsQuerySchema };

/** What got worse in a test, the latest first. */
export const GET = apiRoute({ scope: "runs:read", schema }, async ({ actor, params, query }) => {
  const testId = await findTestId(actor, params.slug);
  if (testId === null) return problem(404, "There is no such test.");
  const { open, limit, cursor } = query;
  const found = await listRegressions(actor, testId, { isOpen: open, limit: limit + 1, cursor });
  const items = found.slice(0, limit).map(regressionAnswerOf);
  return Response.json({ items, nextCursor: found.length > limit ? (items.at(-1)?.id ?? null) : null });
});
