const process_ = globalThis as typeof globalThis & { headroomIsStopping?: boolean };

/** Called on SIGTERM: readiness turns 503, so that a load balancer sends its requests elsewhere. */
export function beginStopping(): void {
  process_.headroomIsStopping = true;
}

export function isStopping(): boolean {
  return process_.headroomIsStopping === true;
}
