/** A figure of a run or of a label that objectives, verdicts and trends can speak of. */
export const metrics = [
  "p50Ms",
  "p90Ms",
  "p95Ms",
  "p99Ms",
  "p999Ms",
  "meanMs",
  "maxMs",
  "errorRate",
  "throughputRps",
  "requests",
] as const;
export type Metric = (typeof metrics)[number];

type MetricFacts = {
  /** As a sentence says it: "p95", "error rate". */
  name: string;
  /** Shown behind the figure: "ms", "%", "/s". */
  unit: "ms" | "%" | "/s" | "";
  /** `down`: less is better. */
  better: "down" | "up";
};

/** `errorRate` is stored as a share (0.01) and shown in percent. */
export const metricFacts: Record<Metric, MetricFacts> = {
  p50Ms: { name: "p50", unit: "ms", better: "down" },
  p90Ms: { name: "p90", unit: "ms", better: "down" },
  p95Ms: { name: "p95", unit: "ms", better: "down" },
  p99Ms: { name: "p99", unit: "ms", better: "down" },
  p999Ms: { name: "p99.9", unit: "ms", better: "down" },
  meanMs: { name: "mean", unit: "ms", better: "down" },
  maxMs: { name: "max", unit: "ms", better: "down" },
  errorRate: { name: "error rate", unit: "%", better: "down" },
  throughputRps: { name: "throughput", unit: "/s", better: "up" },
  requests: { name: "requests", unit: "", better: "up" },
};

/** The figures of a whole run or of one label, as verdicts read them. Null: not told by the file. */
export type Figures = Record<Metric, number | null>;

/** Nothing is told. */
export const noFigures: Figures = {
  p50Ms: null,
  p90Ms: null,
  p95Ms: null,
  p99Ms: null,
  p999Ms: null,
  meanMs: null,
  maxMs: null,
  errorRate: null,
  throughputRps: null,
  requests: null,
};

export function isMetric(text: string): text is Metric {
  return (metrics as readonly string[]).includes(text);
}
