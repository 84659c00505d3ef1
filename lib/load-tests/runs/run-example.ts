import type { RunAnswer } from "./run-answer.ts";
import type { SeriesAnswer } from "./run-series-answer.ts";
import type { VerdictAnswer } from "./verdict-answer.ts";

const slower: VerdictAnswer["baselines"][number] = {
  kind: "branch",
  runIds: ["01a1fae5-5608-75ef-9987-1908faf00f5d", "01a1fae5-57b9-70cd-9800-b4faf34b6a21"],
  metric: "p95Ms",
  label: "",
  mean: 311.3,
  changePct: 38.9,
  changePoints: null,
  interval: [29, 49.6],
  worse: true,
  smallestVisiblePct: 7.7,
};

/** A real answer of `GET /api/v1/runs/{id}`, with one of its labels and two of its baseline's runs. */
export const runExample: RunAnswer = {
  id: "01a1fae5-6556-70bd-8b25-088411592bd6",
  url: "https://headroom.example/teams/checkout-team/load-tests/checkout/runs/30",
  test: "checkout",
  number: 30,
  status: "ready",
  stage: "storing",
  error: null,
  format: "jmeter-csv",
  tool: { name: "JMeter", version: null },
  environment: "staging",
  revision: "4f1c2ab",
  branch: "main",
  version: "2.14.0",
  tags: { job: "nightly" },
  config: { users: "120" },
  startedAt: "2026-11-17T02:00:00.018Z",
  durationMs: 300_248,
  apdexMs: 500,
  summary: {
    requests: 10_937,
    failures: 72,
    errorRate: 0.0066,
    throughputRps: 36.4,
    minMs: 7,
    meanMs: 157.8,
    p50Ms: 106,
    p90Ms: 321.3,
    p95Ms: 432.4,
    p99Ms: 936.1,
    p999Ms: 2108.4,
    maxMs: 3536,
    apdex: 0.9713,
    precision: "computed",
    receivedBytes: 53_058_881,
    sentBytes: 2_406_140,
    maxUsers: 120,
  },
  labels: [
    {
      label: "GET /cart",
      requests: 2650,
      failures: 26,
      errorRate: 0.0098,
      throughputRps: 8.8,
      minMs: 24,
      meanMs: 221.4,
      p50Ms: 173.9,
      p90Ms: 384,
      p95Ms: 506.7,
      p99Ms: 1096.8,
      p999Ms: 2237.4,
      maxMs: 2648,
      apdex: 0.9606,
    },
  ],
  rejected: { lines: 1, first: [{ line: 901, reason: 'elapsed is not a number: "abc"' }] },
  losses: [],
  verdict: {
    status: "fail",
    sentence: "p95 got 29–50 % slower than the last 10 runs and broke its objective.",
    explanation: "It is 432 ms, 311 before. It shows most in POST /cart/items and GET /cart.",
    rules: 2,
    objectives: [{ metric: "p95Ms", label: "", comparator: "<=", target: 400, actual: 432.4, status: "fail" }],
    baseline: slower,
    baselines: [slower],
    part: "whole",
    drift: null,
    findings: [],
    changePoint: null,
  },
};

/** The same run in the moment after its upload. */
export const queuedRunExample: RunAnswer = {
  ...runExample,
  status: "queued",
  stage: "waiting",
  format: null,
  tool: null,
  durationMs: null,
  summary: null,
  labels: [],
  rejected: { lines: 0, first: [] },
  verdict: null,
};

/** A run whose files could not be read. */
export const failedRunExample: RunAnswer = {
  ...queuedRunExample,
  status: "failed",
  stage: "reading",
  error: {
    message: "This is a PNG picture, not a result file. Send the file that the tool wrote: a JTL, CSV or JSON.",
  },
};

/** The first eight points of a run's p95. */
export const seriesExample: SeriesAnswer = {
  metric: "p95Ms",
  label: "",
  startedAt: "2026-11-17T02:00:00.018Z",
  bucketMs: 1000,
  points: [167, 56, 131.802, 137, 211.995, 134, 487, 252],
};
