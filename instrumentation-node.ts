import { beginStopping } from "#lib/shared/stopping.ts";

/** Next finishes the requests under way; readiness tells the load balancer that there will be no more. */
export function watchForStop(): void {
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, beginStopping);
}
