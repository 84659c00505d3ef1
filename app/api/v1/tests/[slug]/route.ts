import { apiRoute } from "#lib/auth/api-route.ts";
import { findTestAnswer } from "#lib/load-tests/tests/test-answer-store.ts";
import { testParamsSchema, testPutSchema } from "#lib/load-tests/tests/test-put-schema.ts";
import { putTest } from "#lib/load-tests/tests/test-put-store.ts";
import { configuration } from "#lib/shared/configuration.ts";
import { problem } from "#lib/shared/problem.ts";

const params = testParamsSchema;

/** A load test with its objectives. */
export const GET = apiRoute({ scope: "runs:read", schema: { params } }, async ({ actor, params: { slug } }) => {
  const test = await findTestAnswer(actor, slug, configuration().url);
  return test ? Response.json(test) : problem(404, "There is no such test.");
});

/** Makes a load test, or replaces what is said of it. */
export const PUT = apiRoute(
  { scope: "tests:write", schema: { params, body: testPutSchema } },
  async ({ actor, params: { slug }, body }) => {
    const saved = await putTest(actor, slug, body);
    if (!saved.ok) {
      const [first] = saved.errors;
      if (first && first.path === "") return problem(409, first.message);
      return problem(400, "The request's body is not valid.", { errors: saved.errors });
    }
    const test = await findTestAnswer(actor, slug, configuration().url);
    return Response.json(test, { status: saved.value.isNew ? 201 : 200 });
  },
);
