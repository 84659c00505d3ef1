import "server-only";
import { unstable_rethrow } from "next/navigation";
import { isDatabaseAway } from "#lib/db/is-database-away.ts";
import { log } from "#lib/shared/log.ts";
import { problem } from "#lib/shared/problem.ts";

/** The answer of a route that threw: the log knows what happened, the caller only that it did, and whether to come again. */
export function reportBug(error: unknown): Response {
  unstable_rethrow(error);
  if (isDatabaseAway(error)) {
    log.error({ err: error }, "The database does not answer.");
    const headers = { "retry-after": "5" };
    return problem(503, "The database of Headroom does not answer at the moment. Try again later.", { headers });
  }
  log.error({ err: error }, "A route failed.");
  return problem(500, "This is a fault of Headroom. The server's log tells more.");
}
