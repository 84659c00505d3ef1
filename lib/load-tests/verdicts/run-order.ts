import type { RunFacts } from "./history-figures.ts";

type Placed = Pick<RunFacts, "startedAt" | "number">;

/** Below zero when `a` started before `b`; runs that started at the same time follow their numbers. */
export function startOrder(a: Placed, b: Placed): number {
  return a.startedAt.getTime() - b.startedAt.getTime() || a.number - b.number;
}

export function latestFirst(a: Placed, b: Placed): number {
  return startOrder(b, a);
}
