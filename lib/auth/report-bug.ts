import "server-only";
import { unstable_rethrow } from "next/navigation";
import { log } from "#lib/shared/log.ts";
import { problem } from "#lib/shared/problem.ts";

/** The answer of a route that threw: the log knows what happened, the caller only that it did. */
export function reportBug(error: unknown): Response {
  unstable_rethrow(error);
  log.error({ err: error }, "A route failed.");
  return problem(500, "This is a fault of Headroom. The server's log tells more.");
}
