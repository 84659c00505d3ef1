import { apiRoute } from "#lib/auth/api-route.ts";
import { patchRun } from "#lib/load-tests/runs/patch-run-store.ts";
import { setDeleted } from "#lib/load-tests/runs/run-edit-store.ts";
import { runPatchSchema } from "#lib/load-tests/runs/run-patch-schema.ts";
import { runParamsSchema } from "#lib/load-tests/runs/run-schema.ts";
import { findRunAnswer } from "#lib/load-tests/runs/run-store.ts";
import { configuration } from "#lib/shared/configuration.ts";
import { problem } from "#lib/shared/problem.ts";

const params = runParamsSchema;
const noRun = () => problem(404, "There is no such run.");

/** A run with its figures, its labels and its verdict. */
export const GET = apiRoute({ scope: "runs:read", schema: { params } }, async ({ actor, params: { id } }) => {
  const run = await findRunAnswer(actor, id, configuration().url);
  return run ? Response.json(run) : noRun();
});

/** Changes what is said of a run: its notes and tags, whether it counts, and what it is compared for. */
export const PATCH = apiRoute(
  { scope: "runs:write", schema: { params, body: runPatchSchema } },
  async ({ actor, params: { id }, body }) => {
    const saved = await patchRun(actor, id, body);
    if (!saved.ok) return problem(409, saved.errors[0]?.message ?? "That cannot be changed now.");
    const run = saved.value ? await findRunAnswer(actor, id, configuration().url) : null;
    return run ? Response.json(run) : noRun();
  },
);

/** Hides a run; it can be restored for 30 days. */
export const DELETE = apiRoute({ scope: "runs:write", schema: { params } }, async ({ actor, params: { id } }) => {
  const isDone = await setDeleted(actor, id, new Date());
  return isDone ? new Response(null, { status: 204 }) : noRun();
});
