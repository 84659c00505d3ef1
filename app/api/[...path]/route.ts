import { problem } from "#lib/shared/problem.ts";
import { refusedPaths } from "#lib/shared/refused-path.ts";

/** An address of no route: the API answers it in its own words, not with a page. */
function answer(request: Request): Response {
  switch (new URL(request.url).pathname) {
    case refusedPaths.method:
      return problem(405, "This method is not taken here. /api/v1/openapi.json tells what is.");
    case refusedPaths.mistyped:
      return problem(400, "This address is mistyped: a percent sign in it stands for no character.");
    default:
      return problem(404, "There is nothing here. /api/v1/openapi.json tells what there is.");
  }
}

export { answer as DELETE, answer as GET, answer as PATCH, answer as POST, answer as PUT };
