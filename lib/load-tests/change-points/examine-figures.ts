import type { Metric } from "../metric.ts";
import { type ChangePoint, findFurther, needsEarlier } from "../statistics/change-points.ts";
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
  /** There are earlier figures, and perhaps known change points among them, that are not given here. */
  isCutOff?: boolean;
};

/**
 * The change points of a history in order, the known ones first, each measured by the runs on its two sides. Null when
 * the history is cut off and earlier figures matter.
 */
export function examineFigures(input: ExamineInput): FoundChange[] | null {
  const { metric, figures, known = [], from = 0, isCutOff = false } = input;
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
  const start = fromPlace < 0 ? told.length : fromPlace;
  if (isCutOff && needsEarlier(standing, start, standing.length === known.length)) return null;
  const found = [...standing, ...findFurther(scaled, standing, start, leasts)];
  return found.flatMap(({ index, foundAt }, k) => {
    const [first, last, foundWith] = [told[index], told[index - 1], told[foundAt]];
    if (!first || !last || !foundWith) return [];
    const level = found[k - 1]?.index ?? 0;
    const measured = measureChange(metric, {
      before: scaled.subarray(level, index),
      after: scaled.subarray(index, found[k + 1]?.index ?? scaled.length),
      least: leasts[foundAt] ?? 0,
    });
    const runs = { runId: first.figure.runId, lastRunId: last.figure.runId, foundWith: foundWith.figure.runId };
    return [{ ...measured, ...runs, index: first.at }];
  });
}
