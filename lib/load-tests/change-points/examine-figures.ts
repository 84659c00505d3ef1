import type { Metric } from "../metric.ts";
import { type ChangePoint, findFurther } from "../statistics/change-points.ts";
import { scaleOf } from "./figure-scale.ts";
import { type MeasuredChange, measureChange } from "./measure-change.ts";

/** A figure of one run of a history. */
export type HistoryFigure = { runId: string; number: number; value: number | null; format: string | null };

/** A place where the level of a history moved, by the runs around it. */
export type FoundChange = MeasuredChange & {
  /** The first run of the new level, and the last of the old one. */
  runId: string;
  lastRunId: string;
  /** The run with which it was found. */
  foundWith: string;
  /** Place of the first run among the figures given. */
  index: number;
};

/** A change point that was found before, by its runs. */
export type KnownChange = { runId: string; foundWith: string };

export type ExamineInput = {
  metric: Metric;
  /** Oldest first. Runs that do not tell the figure are passed over. */
  figures: readonly HistoryFigure[];
  /** Found before the run `from`: they stand. */
  known?: readonly KnownChange[];
  /** The first run that was not looked at yet; left out: all are looked at. */
  from?: number;
};

/** The change points of a history in order, the known ones first, each measured by the runs on its two sides. */
export function examineFigures({ metric, figures, known = [], from = 0 }: ExamineInput): FoundChange[] {
  const scale = scaleOf(metric);
  const told = figures.flatMap((figure, at) => {
    const scaled = figure.value === null ? null : scale.to(figure.value);
    return scaled === null ? [] : [{ figure, at, scaled, least: scale.least({ ...figure, value: figure.value ?? 0 }) }];
  });
  const placeOf = new Map(told.map(({ figure }, place) => [figure.runId, place]));
  const standing = known.flatMap(({ runId, foundWith }): ChangePoint[] => {
    const [index, foundAt] = [placeOf.get(runId), placeOf.get(foundWith)];
    return index === undefined || foundAt === undefined ? [] : [{ index, foundAt }];
  });
  const scaled = Float64Array.from(told, (each) => each.scaled);
  const leasts = Float64Array.from(told, (each) => each.least);
  const fromPlace = told.findIndex(({ at }) => at >= from);
  const found = [...standing, ...findFurther(scaled, standing, fromPlace < 0 ? told.length : fromPlace, leasts)];
  return found.flatMap(({ index, foundAt }, k) => {
    const [first, last, foundWith] = [told[index], told[index - 1], told[foundAt]];
    if (!first || !last || !foundWith) return [];
    const start = found[k - 1]?.index ?? 0;
    const measured = measureChange(metric, {
      before: scaled.subarray(start, index),
      after: scaled.subarray(index, found[k + 1]?.index ?? scaled.length),
      least: leasts[foundAt] ?? 0,
    });
    const runs = { runId: first.figure.runId, lastRunId: last.figure.runId, foundWith: foundWith.figure.runId };
    return [{ ...measured, ...runs, index: first.at }];
  });
}
