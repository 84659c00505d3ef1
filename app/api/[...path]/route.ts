import { problem } from "#lib/shared/problem.ts";

/** An address of no route: the API answers it in its own words, not with a page. */
function answer(): Response {
  return problem(404, "There is nothing here. /api/v1/openapi.json tells what there is.");
}

export { answer as DELETE, answer as GET, answer as PATCH, answer as POST, answer as PUT };
