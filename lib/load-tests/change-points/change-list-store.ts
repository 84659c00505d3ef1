import "server-only";
import type { Member, TokenActor } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import type { Metric } from "../metric.ts";
import { listObjectivesOf } from "../objectives/objectives-of-test-store.ts";
import type { RegressionState } from "../regressions/regression-state.ts";
import { isLabelMatch } from "../verdicts/label-pattern.ts";
import { alwaysExamined } from "./history.ts";
import type { MeasuredChange } from "./measure-change.ts";

/** A stored change point with what people said of it. */
export type ListedChange = MeasuredChange & {
  id: string;
  runId: string;
  lastRunId: string;
  foundWith: number;
  explanation: string;
  link: string;
  /** The story that is told of it. */
  storyId: string | null;
  acknowledgedAt: Date | null;
  acknowledgedBy: string;
  regression: { id: string; state: RegressionState } | null;
};

const mostListed = 200;

/** The stored change points of a figure of a test on a branch, oldest first; null when the figure is examined on sight only. */
export async function listChanges(
  actor: Member | TokenActor,
  testId: string,
  { branch, metric, label }: { branch: string; metric: Metric; label: string },
): Promise<ListedChange[] | null> {
  const isAlways = alwaysExamined.some((each) => each.metric === metric && each.label === label);
  if (!isAlways) {
    const objectives = await listObjectivesOf(db, testId);
    const isNamed = objectives.some(
      (one) => one.metric === metric && (one.label === label || (one.label !== "" && isLabelMatch(one.label, label))),
    );
    if (!isNamed) return null;
  }
  const rows = await db.changePoint.findMany({
    where: { testId, teamId: actor.teamId, branch, metric, label },
    orderBy: { run: { startedAt: "desc" } },
    take: mostListed,
    include: { regression: { select: { id: true, state: true } } },
  });
  return rows.toReversed();
}

/** The runs of a branch from the last of the old level to the first of the new one: among their revisions is the change. */
export async function listRunsBetween(
  actor: Member | TokenActor,
  { lastRunId, runId }: { lastRunId: string; runId: string },
) {
  const ends = await db.run.findMany({
    where: { id: { in: [lastRunId, runId] }, teamId: actor.teamId },
    select: { id: true, testId: true, branch: true, startedAt: true },
  });
  const [last, first] = [lastRunId, runId].map((id) => ends.find((end) => end.id === id));
  if (!last || !first) return [];
  return db.run.findMany({
    where: {
      testId: first.testId,
      branch: first.branch,
      deletedAt: null,
      startedAt: { gte: last.startedAt, lte: first.startedAt },
    },
    orderBy: [{ startedAt: "asc" }, { number: "asc" }],
    take: 100,
    select: { id: true, number: true, revision: true, version: true, startedAt: true },
  });
}
