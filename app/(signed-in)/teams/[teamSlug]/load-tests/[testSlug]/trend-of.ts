import type { Member } from "#lib/auth/actor.ts";
import { listChanges } from "#lib/load-tests/change-points/change-list-store.ts";
import { findTrendChanges } from "#lib/load-tests/change-points/trend-changes.ts";
import { listTrend, type TrendRow } from "#lib/load-tests/tests/trend-store.ts";
import { dayMs } from "#lib/shared/day-ms.ts";
import type { ShownChange } from "./shown-change.ts";
import type { TestView } from "./view-of.ts";

/** As many as a trend shows at first: three months of nights. */
const nights = 90;

/** Of longer stretches the latest are examined on sight: more would make the page slow. */
const mostExamined = 2000;

type Shown = Pick<TestView, "metric" | "label" | "range"> & { branch: string };

/**
 * The runs of a trend and its changes, both oldest first. Changes of figures that can fail a run are stored; those of others
 * are looked for on sight, in the last two thousand runs of the stretch. The runs beside a change are always among those shown.
 */
export async function trendOf(
  member: Member,
  testId: string,
  { metric, label, branch, range }: Shown,
): Promise<{ runs: TrendRow[]; total: number; changes: ShownChange[] }> {
  const stored = await listChanges(member, testId, { branch, metric, label });
  const stretch = {
    branch,
    metric,
    label,
    ...(range === "90" ? { limit: nights } : {}),
    ...(range === "year" ? { since: new Date(Date.now() - 366 * dayMs) } : {}),
  };
  const kept = stored?.flatMap(({ runId, lastRunId }) => [lastRunId, runId]);
  const examined = stored ? 0 : mostExamined;
  const { runs, total, newest } = await listTrend(member, testId, { ...stretch, kept, newest: examined });
  if (stored)
    return {
      runs,
      total,
      changes: among(
        runs,
        stored.map((change) => ({ ...change, stored: change })),
      ),
    };
  const changes = findTrendChanges(metric, newest).map((change) => ({ ...change, stored: null }));
  const beside = new Set(changes.flatMap(({ runId, lastRunId }) => [lastRunId, runId]));
  const drawn = new Set(runs.map(({ id }) => id));
  const shown = [...runs, ...newest.filter(({ id }) => beside.has(id) && !drawn.has(id))].toSorted(
    (a, b) => a.startedAt.getTime() - b.startedAt.getTime() || a.number - b.number,
  );
  return { runs: shown, total, changes: among(shown, changes) };
}

function among(runs: readonly TrendRow[], changes: readonly ShownChange[]): ShownChange[] {
  const shown = new Set(runs.map(({ id }) => id));
  return changes.filter(({ runId }) => shown.has(runId));
}
