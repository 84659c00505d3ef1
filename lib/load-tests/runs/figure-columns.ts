import type { StoredFigures } from "./stored-figures.ts";

/** The columns that `figuresOf` and `judgedFigures` read, as a `select` of a run or of a label asks for them. */
export const figureColumns = {
  requests: true,
  failures: true,
  throughputRps: true,
  minMs: true,
  meanMs: true,
  maxMs: true,
  p50Ms: true,
  p90Ms: true,
  p95Ms: true,
  p99Ms: true,
  p999Ms: true,
  receivedBytes: true,
  sentBytes: true,
  steadyFigures: true,
} as const satisfies Record<keyof StoredFigures | "steadyFigures", true>;
