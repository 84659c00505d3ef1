import { apiRoute } from "#lib/auth/api-route.ts";
import { judgeRunAgain } from "#lib/load-tests/runs/judge-again-store.ts";
import { runParamsSchema } from "#lib/load-tests/runs/run-schema.ts";
import { problem } from "#lib/shared/problem.ts";

/** Has a run judged again by the present rules. */
export const POST = apiRoute(
  { scope: "runs:write", schema: { params: runParamsSchema } },
  async ({ actor, params: { id } }) => {
    const isAsked = await judgeRunAgain(actor, id);
    return isAsked ? new Response(null, { status: 202 }) : problem(404, "There is no such run that was read.");
  },
);
