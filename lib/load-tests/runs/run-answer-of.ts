import { findFormat, precisions } from "../parsed-run.ts";
import type { Comparison, Drift, Verdict } from "../verdicts/verdict.ts";
import type { RunAnswer } from "./run-answer.ts";
import { storedApdex } from "./stored-apdex.ts";
import { figuresOf, type StoredFigures } from "./stored-figures.ts";
import { factsSchema, rejectedSchema, storedVerdict } from "./stored-json.ts";
import type { VerdictAnswer } from "./verdict-answer.ts";

type Unread<Columns> = { [Column in keyof Columns]: Columns[Column] | null };

/** The columns of a run that the API tells. */
export type AnsweredRun = Unread<StoredFigures> & {
  id: string;
  number: number;
  status: RunAnswer["status"];
  stage: string;
  errorMessage: string | null;
  format: string | null;
  toolName: string | null;
  toolVersion: string | null;
  precision: string | null;
  revision: string;
  branch: string;
  version: string;
  tags: unknown;
  config: unknown;
  startedAt: Date;
  durationMs: number | null;
  maxUsers: number | null;
  rejectedLines: number;
  rejectedFirst: unknown;
  losses: string[];
  verdict: { evidence: unknown } | null;
  histogram: Uint8Array | null;
  test: { slug: string; apdexMs: number };
  environment: { slug: string } | null;
  labels: (StoredFigures & { label: string; histogram: Uint8Array | null })[];
};

/** A stored run in the words of the API. `url` is its page. */
export function runAnswerOf(run: AnsweredRun, url: string): RunAnswer {
  const verdict = storedVerdict(run.verdict?.evidence);
  const precision = precisions.find((one) => one === run.precision);
  return {
    id: run.id,
    url,
    test: run.test.slug,
    number: run.number,
    status: run.status,
    stage: run.stage,
    error: run.errorMessage === null ? null : { message: run.errorMessage },
    format: findFormat(run.format),
    tool: run.toolName === null ? null : { name: run.toolName, version: run.toolVersion },
    environment: run.environment?.slug ?? null,
    revision: run.revision,
    branch: run.branch,
    version: run.version,
    tags: factsSchema.parse(run.tags),
    config: factsSchema.parse(run.config),
    startedAt: run.startedAt.toISOString(),
    durationMs: run.durationMs,
    apdexMs: run.test.apdexMs,
    summary: precision
      ? {
          ...answeredFigures(run, run.test.apdexMs),
          precision,
          receivedBytes: numberOf(run.receivedBytes),
          sentBytes: numberOf(run.sentBytes),
          maxUsers: run.maxUsers,
        }
      : null,
    labels: run.labels.map((label) => ({ label: label.label, ...answeredFigures(label, run.test.apdexMs) })),
    rejected: { lines: run.rejectedLines, first: rejectedSchema.parse(run.rejectedFirst) },
    losses: run.losses,
    verdict: verdict && verdictAnswerOf(verdict),
  };
}

function answeredFigures(stored: Unread<StoredFigures> & { histogram: Uint8Array | null }, apdexMs: number) {
  const { requests, ...figures } = figuresOf(stored);
  const apdex = storedApdex(stored, apdexMs);
  return { requests: requests ?? 0, failures: Number(stored.failures ?? 0), minMs: stored.minMs, ...figures, apdex };
}

function verdictAnswerOf(verdict: Verdict): VerdictAnswer {
  const { baseline } = verdict;
  const told = (comparison: Comparison) => ({
    kind: baseline?.kind ?? ("branch" as const),
    runIds: baseline?.runIds ?? [],
    metric: comparison.metric,
    label: comparison.label,
    mean: comparison.mean,
    changePct: comparison.changePct,
    changePoints: comparison.changePoints,
    interval: comparison.interval,
    worse: comparison.worse,
    smallestVisiblePct: comparison.smallestVisible,
  });
  const judged = baseline?.judged ?? [];
  const worst = judged.find((one) => one.worse) ?? judged.find((one) => one.metric === "p95Ms") ?? judged[0];
  return {
    status: verdict.status,
    sentence: verdict.sentence,
    explanation: verdict.explanation,
    rules: verdict.rules,
    objectives: verdict.objectives.map(({ metric, label, comparator, target, actual, status }) => ({
      metric,
      label,
      comparator,
      target,
      actual,
      status,
    })),
    baseline: worst ? told(worst) : null,
    baselines: judged.map(told),
    part: verdict.part,
    drift: verdict.drift && driftAnswerOf(verdict.drift),
    findings: verdict.findings,
    changePoint: changePointAnswerOf(verdict),
  };
}

function driftAnswerOf({ runId, runIds, figures }: Drift): VerdictAnswer["drift"] {
  return {
    anchorRunId: runId,
    runIds,
    figures: figures.map(({ metric, mean, actual, changePct, changePoints, interval, worse }) => ({
      metric,
      anchor: mean,
      mean: actual,
      changePct,
      changePoints,
      interval,
      worse,
    })),
  };
}

function numberOf(bytes: bigint | null): number | null {
  return bytes === null ? null : Number(bytes);
}

function changePointAnswerOf({ changePoint }: Verdict): VerdictAnswer["changePoint"] {
  if (!changePoint) return null;
  const { metric, label, runId, before, after, pValue, isWorse } = changePoint;
  return { metric, label, runId, before, after, pValue, worse: isWorse };
}
