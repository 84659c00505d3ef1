import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { isMetric, type Metric, metricFacts } from "#lib/load-tests/metric.ts";
import { listBranches } from "#lib/load-tests/tests/test-runs-store.ts";
import { listTrend, type TrendRow } from "#lib/load-tests/tests/trend-store.ts";
import { followedSince } from "#lib/radar/moves/followed-since.ts";
import type { TacticDetail } from "#lib/radar/tactics/tactic-detail.ts";
import { dayMs } from "#lib/shared/day-ms.ts";
import { dayText } from "#lib/shared/day-text.ts";
import { figuresAround, type MiddleFigure } from "./figures-around.ts";
import type { ToldTarget } from "./moved-with.ts";
import { findTargetTest, type TargetTest } from "./target-test-store.ts";

/** So much of the trend is read from before the first move. */
const daysBefore = 90;
const mostRead = 2_000;
const mostDrawn = 600;

/** The figure that a tactic is to move, with its trend around the tactic's moves. */
export type ReadTarget = {
  told: ToldTarget & { metric: Metric };
  /** Null: it was deleted. */
  test: TargetTest | null;
  /** Oldest first. */
  runs: readonly TrendRow[];
  /** Those that there are; not every one is told. */
  total: number;
  /** Medians of the last runs before the first move, and of the last ones since. */
  before: MiddleFigure | null;
  now: MiddleFigure | null;
};

/** What is known of a tactic's target; null: it has none. */
export async function readTarget(member: Member, tactic: TacticDetail, now: Date): Promise<ReadTarget | null> {
  const { target, moves } = tactic;
  if (!target || !isMetric(target.metric)) return null;
  const { metric, label, baseline, goal, testId } = target;
  const test = testId === null ? null : await findTargetTest(member, testId);
  const today = dayText(now);
  const since = followedSince(moves) ?? today;
  const { runs, total } = await readTrend(member, test, { metric, label, since });
  const figures = figuresAround(runs, since);
  return {
    told: {
      testName: test?.name ?? null,
      metric,
      label,
      direction: target.direction ?? metricFacts[metric].better,
      baseline: baseline ?? figures.before?.value ?? null,
      now: figures.now?.value ?? null,
      goal,
      since,
      today,
      smallestPct: test?.smallestEffectPct ?? 0,
      smallestPoints: test?.smallestEffectPoints ?? 0,
    },
    test,
    runs: runs.length > mostDrawn ? runs.slice(-mostDrawn) : runs,
    total,
    ...figures,
  };
}

type Asked = { metric: Metric; label: string; since: string };

/** The trend of the branch with the most runs. */
async function readTrend(member: Member, test: TargetTest | null, { metric, label, since }: Asked) {
  const [busiest] = test ? await listBranches(member, test.id) : [];
  if (!test || !busiest) return { runs: [], total: 0 };
  const from = new Date(Date.parse(since) - daysBefore * dayMs);
  return listTrend(member, test.id, { branch: busiest.branch, metric, label, since: from, most: mostRead });
}
