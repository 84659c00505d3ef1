import { apiRoute } from "#lib/auth/api-route.ts";
import { runParamsSchema } from "#lib/load-tests/runs/run-schema.ts";
import { findRunAnswer } from "#lib/load-tests/runs/run-store.ts";
import { configuration } from "#lib/shared/configuration.ts";
import { problem } from "#lib/shared/problem.ts";

/** A run with its figures, its labels and its verdict. */
export const GET = apiRoute({ scope: "runs:read", schema: { params: runParamsSchema } }, async ({ actor, params }) => {
  const run = await findRunAnswer(actor, params.id, configuration().url);
  return run ? Response.json(run) : problem(404, "There is no such run.");
});
