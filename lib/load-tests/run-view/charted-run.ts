import type { FoundRun } from "../runs/run-detail-store.ts";
import { figuresOf } from "../runs/stored-figures.ts";
import { reportedSchema } from "../runs/stored-json.ts";
import type { Comparisons } from "./change.ts";
import { type RunChartData, type RunCharts, runCharts } from "./run-charts.ts";

/** The charts of a run as it was found. */
export function chartsOf(run: FoundRun, data: RunChartData, comparisons: Comparisons): RunCharts {
  const { durationMs, steadyFromMs, steadyToMs } = run;
  const labels = run.labels.map((label) => ({ ...figuresOf(label), label: label.label, ordinal: label.ordinal }));
  const facts = { apdexMs: run.test.apdexMs, durationMs, steadyFromMs, steadyToMs, figures: figuresOf(run), labels };
  return runCharts({ ...facts, reported: reportedSchema.parse(run.reported) }, data, comparisons);
}

/** The kinds of error of a run, with times since its start. */
export function errorRowsOf(run: FoundRun) {
  const sinceStart = (at: Date | null) => at && at.getTime() - run.startedAt.getTime();
  return run.errors.map(({ label, code, message, count, firstAt, lastAt }) => ({
    label,
    code,
    message,
    count: Number(count),
    firstMs: sinceStart(firstAt),
    lastMs: sinceStart(lastAt),
  }));
}
