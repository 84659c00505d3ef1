const process_ = globalThis as typeof globalThis & {
  headroomIsStopping?: boolean;
  headroomWhenStopping?: Set<() => void>;
};

/** Called on SIGTERM: readiness turns 503, so that a load balancer sends its requests elsewhere. */
export function beginStopping(): void {
  process_.headroomIsStopping = true;
  for (const run of process_.headroomWhenStopping ?? []) run();
}

export function isStopping(): boolean {
  return process_.headroomIsStopping === true;
}

/** Calls `run` when this process begins to stop: for answers that would not end by themselves. The answer takes it back. */
export function onStopping(run: () => void): () => void {
  process_.headroomWhenStopping ??= new Set();
  const all = process_.headroomWhenStopping;
  // The same function, given twice, is two.
  const one = () => run();
  all.add(one);
  return () => void all.delete(one);
}
