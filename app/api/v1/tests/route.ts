import { apiRoute } from "#lib/auth/api-route.ts";
import { testsQuerySchema } from "#lib/load-tests/tests/test-answer.ts";
import { listTestAnswers } from "#lib/load-tests/tests/test-answer-store.ts";
import { configuration } from "#lib/shared/configuration.ts";

/** The team's load tests. */
export const GET = apiRoute({ scope: "runs:read", schema: { query: testsQuerySchema } }, async ({ actor, query }) =>
  Response.json(await listTestAnswers(actor, query, configuration().url)),
);
