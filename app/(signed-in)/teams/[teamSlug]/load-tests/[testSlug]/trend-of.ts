import type { Member } from "#lib/auth/actor.ts";
import { listChanges } from "#lib/load-tests/change-points/change-list-store.ts";
import { findTrendChanges } from "#lib/load-tests/change-points/trend-changes.ts";
import { listTrend, type TrendRow } from "#lib/load-tests/tests/trend-store.ts";
import { dayMs } from "#lib/shared/day-ms.ts";
import type { ShownChange } from "./shown-change.ts";
import type { TestView } from "./view-of.ts";

/** As many as a trend shows at first: three months of nights. */
const nights = 90;

type Shown = Pick<TestView, "metric" | "label" | "range"> & { branch: string };

/**
 * The runs of a trend and its changes, both oldest first. Changes of figures that can fail a run are stored; those of others
 * are looked for in the figures shown, which have to be all there are of the stretch.
 */
export async function trendOf(
  member: Member,
  testId: string,
  { metric, label, branch, range }: Shown,
): Promise<{ runs: TrendRow[]; total: number; changes: ShownChange[] }> {
  const stored = await listChanges(member, testId, { branch, metric, label });
  const { runs, total } = await listTrend(member, testId, {
    branch,
    metric,
    label,
    kept: stored?.flatMap(({ runId, lastRunId }) => [lastRunId, runId]),
    ...(range === "90" ? { limit: nights } : {}),
    ...(range === "year" ? { since: new Date(Date.now() - 366 * dayMs) } : {}),
  });
  const shown = new Set(runs.map(({ id }) => id));
  const changes =
    stored?.map((change) => ({ ...change, stored: change })) ??
    (runs.length === total ? findTrendChanges(metric, runs) : []).map((change) => ({ ...change, stored: null }));
  return { runs, total, changes: changes.filter(({ runId }) => shown.has(runId)) };
}
