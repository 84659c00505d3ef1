import { apiRoute } from "#lib/auth/api-route.ts";
import { regressionAnswerOf, regressionParamsSchema } from "#lib/load-tests/regressions/regression-answer.ts";
import { findRegression } from "#lib/load-tests/regressions/regression-list-store.ts";
import { regressionPatchSchema } from "#lib/load-tests/regressions/regression-schema.ts";
import { changeRegression } from "#lib/load-tests/regressions/regression-store.ts";
import { problem } from "#lib/shared/problem.ts";

const schema = { params: regressionParamsSchema, body: regressionPatchSchema };

/** Acknowledges, links, mutes or accepts a regression, or takes that back. */
export const PATCH = apiRoute({ scope: "runs:write", schema }, async ({ actor, params: { id }, body }) => {
  const { muteEndsAt, ...change } = body;
  const mutedUntil = typeof muteEndsAt === "string" ? new Date(muteEndsAt) : muteEndsAt;
  const saved = await changeRegression(actor, id, { ...change, mutedUntil }, null);
  if (saved && !saved.ok) return problem(409, saved.errors[0]?.message ?? "That cannot be done now.");
  const regression = saved ? await findRegression(actor, id) : null;
  return regression ? Response.json(regressionAnswerOf(regression)) : problem(404, "There is no such regression.");
});
