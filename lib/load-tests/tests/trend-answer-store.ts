import "server-only";
import type { Member, TokenActor } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { type ListedChange, listChanges } from "../change-points/change-list-store.ts";
import { findTrendChanges, type TrendChange } from "../change-points/trend-changes.ts";
import { metricFacts } from "../metric.ts";
import { normalRange } from "../run-view/normal-range.ts";
import { storedComparisons } from "../runs/stored-json.ts";
import { findTestId } from "./test-answer-store.ts";
import { listBranches } from "./test-runs-store.ts";
import type { TrendAnswer, TrendQuery } from "./trend-answer.ts";
import { listTrend } from "./trend-store.ts";

/** The trend of a figure as the API tells it; null when the test is not the team's. */
export async function findTrendAnswer(
  actor: Member | TokenActor,
  slug: string,
  { metric, label, limit, ...asked }: TrendQuery,
): Promise<TrendAnswer | null> {
  const testId = await findTestId(actor, slug);
  if (testId === null) return null;
  const branch = asked.branch ?? (await listBranches(actor, testId))[0]?.branch ?? "";
  const { runs } = await listTrend(actor, testId, { branch, metric, label, limit });
  const stored = await listChanges(actor, testId, { branch, metric, label });
  const shown = new Set(runs.map(({ id }) => id));
  const found = (stored ?? findTrendChanges(metric, runs)).filter(({ runId }) => shown.has(runId));
  const isShare = metricFacts[metric].unit === "%";
  return {
    metric,
    label,
    branch,
    points: runs.map(({ id, number, startedAt, revision, value, part, status }) => ({
      runId: id,
      number,
      startedAt: startedAt.toISOString(),
      revision,
      value,
      part,
      verdict: status,
    })),
    baseline: label === "" ? await findBand(runs.at(-1)?.id, metric) : null,
    changePoints: found.map((change: TrendChange | ListedChange) => ({
      runId: change.runId,
      lastRunId: change.lastRunId,
      foundWith: change.foundWith,
      before: change.before,
      after: change.after,
      runsBefore: change.runsBefore,
      runsAfter: change.runsAfter,
      changePct: isShare ? null : change.change,
      changePoints: isShare ? change.change : null,
      interval: [change.changeLow, change.changeHigh],
      pValue: change.pValue,
      worse: change.isWorse,
      explanation: "explanation" in change ? change.explanation : "",
      link: "link" in change ? change.link : "",
      regressionId: "regression" in change ? (change.regression?.id ?? null) : null,
    })),
  };
}

async function findBand(runId: string | undefined, metric: TrendQuery["metric"]): Promise<TrendAnswer["baseline"]> {
  if (runId === undefined) return null;
  const verdict = await db.verdict.findUnique({ where: { runId }, select: { whole: true } });
  const comparison = storedComparisons(verdict?.whole ?? []).find((one) => one.metric === metric && one.label === "");
  return comparison ? { ...normalRange(comparison), runs: comparison.runs } : null;
}
