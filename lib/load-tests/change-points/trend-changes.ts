import type { Metric } from "../metric.ts";
import { historyPart } from "../runs/judged-figures.ts";
import type { JudgedPart } from "../verdicts/judged-part.ts";
import { isPercentile } from "../verdicts/rounding-step.ts";
import { examineFigures } from "./examine-figures.ts";
import type { MeasuredChange } from "./measure-change.ts";

type TrendRun = {
  id: string;
  number: number;
  /** Of its `part`, and of the whole run. */
  value: number | null;
  whole: number | null;
  part: JudgedPart;
  asked: string | null;
  precision: string | null;
  format: string | null;
  isInvalid: boolean;
};

/** A change point of a trend that no run brings along: found by looking at the figures shown. */
export type TrendChange = MeasuredChange & { runId: string; lastRunId: string; foundWith: number };

/** The change points of the figures of a trend, of the runs that were asked for the same as the newest. Oldest first. */
export function findTrendChanges(metric: Metric, runs: readonly TrendRun[]): TrendChange[] {
  const newest = runs.findLast(({ isInvalid }) => !isInvalid);
  if (!newest) return [];
  const own = runs.filter(
    ({ asked, precision, isInvalid }) =>
      !isInvalid && asked === newest.asked && (!isPercentile(metric) || precision === newest.precision),
  );
  const part = historyPart(own);
  const numbers = new Map(own.map(({ id, number }) => [id, number]));
  const figures = own
    .filter((run) => part === "whole" || run.part === part)
    .map((run) => ({ ...run, runId: run.id, value: part === "whole" ? run.whole : run.value }));
  const found = examineFigures({ metric, figures }) ?? [];
  return found.map(({ index: _index, foundWith, ...change }) => ({
    ...change,
    foundWith: numbers.get(foundWith) ?? 0,
  }));
}
