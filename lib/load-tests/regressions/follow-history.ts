import { type Metric, metricFacts } from "../metric.ts";
import type { RegressionState } from "./regression-state.ts";

/** A change point of one history as regressions see it, in the order of its runs. */
export type HistoryChange = {
  id: string;
  runId: string;
  before: number;
  after: number;
  change: number;
  changeLow: number;
  changeHigh: number;
  isWorse: boolean;
};

/** A regression of that history that is about one of its change points. */
export type HistoryRegression = { id: string; state: RegressionState; changePointId: string | null };

export type SmallestEffects = { pct: number; points: number };

/** A regression as the history tells it: about which change, and the first run of the level that ended it, if any. */
export type FollowedRegression = { id: string | null; change: HistoryChange; fixedRunId: string | null };

/**
 * What the change points of a history mean for its regressions: a worse one opens a regression where none is open, and a
 * later one the other way fixes it when what is left of it does not matter (`isBack`). Those that somebody accepted are
 * over, whatever comes, and are left out.
 */
export function followHistory(
  metric: Metric,
  changes: readonly HistoryChange[],
  regressions: readonly HistoryRegression[],
  smallest: SmallestEffects,
): FollowedRegression[] {
  const byChange = new Map(regressions.map((regression) => [regression.changePointId, regression]));
  const followed: FollowedRegression[] = [];
  for (const change of changes) {
    const open = followed.filter(({ fixedRunId }) => fixedRunId === null);
    if (!change.isWorse) {
      for (const each of open) if (isBack(metric, each.change.before, change, smallest)) each.fixedRunId = change.runId;
      continue;
    }
    const known = byChange.get(change.id);
    const isNew = !known && open.length === 0 && isOfWeight(metric, change, smallest);
    if (isNew || (known && known.state !== "accepted"))
      followed.push({ id: known?.id ?? null, change, fixedRunId: null });
  }
  return followed;
}

function isOfWeight(metric: Metric, { before, after }: HistoryChange, smallest: SmallestEffects): boolean {
  return worsening(metric, before, after) >= smallestOf(metric, smallest);
}

/**
 * Whether the level after a change is that from before the regression: what is left of it is below the smallest effect
 * that matters, or it is at least half undone and the rest within the change's own uncertainty.
 */
export function isBack(metric: Metric, before: number, change: HistoryChange, smallest: SmallestEffects): boolean {
  const left = worsening(metric, before, change.after);
  if (left < smallestOf(metric, smallest)) return true;
  const uncertain = (change.changeHigh - change.changeLow) / 2;
  return left <= uncertain && left <= worsening(metric, before, change.before) / 2;
}

/** Percent, or points for error rates, by which `now` is worse than `before`; negative when it is better. */
function worsening(metric: Metric, before: number, now: number): number {
  const { unit, better } = metricFacts[metric];
  const change = unit === "%" ? 100 * (now - before) : 100 * (now / before - 1);
  return better === "down" ? change : -change;
}

function smallestOf(metric: Metric, smallest: SmallestEffects): number {
  return metricFacts[metric].unit === "%" ? smallest.points : smallest.pct;
}
