import type { RunAnswer } from "#lib/load-tests/runs/run-answer.ts";

type Verdict = NonNullable<RunAnswer["verdict"]>;

const passed: Verdict = {
  status: "pass",
  sentence: "checkout is as fast as normal.",
  explanation: "",
  rules: 2,
  objectives: [],
  baseline: null,
  baselines: [],
  part: "whole",
  drift: null,
  findings: [],
  changePoint: null,
};

const waiting: RunAnswer = {
  id: "01a1fae5-6556-70bd-8b25-088411592bd6",
  url: "http://localhost:3000/teams/shop/load-tests/checkout/runs/30",
  test: "checkout",
  number: 30,
  status: "queued",
  stage: "waiting",
  error: null,
  format: null,
  tool: null,
  environment: null,
  revision: "",
  branch: "",
  version: "",
  tags: {},
  config: {},
  startedAt: "2026-11-20T02:00:00Z",
  durationMs: null,
  apdexMs: 500,
  summary: null,
  labels: [],
  rejected: { lines: 0, first: [] },
  losses: [],
  verdict: null,
};

/** A run as the API tells it: not read yet, unless the parts say otherwise. */
export function runAnswer(parts: Partial<RunAnswer> = {}): RunAnswer {
  return { ...waiting, ...parts };
}

/** One that was read and judged. */
export function judgedRun(verdict: Partial<Verdict>, parts: Partial<RunAnswer> = {}): RunAnswer {
  return runAnswer({ status: "ready", verdict: { ...passed, ...verdict }, ...parts });
}
