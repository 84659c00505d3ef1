import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { isMetric } from "../metric.ts";
import { isUnfixed } from "../regressions/regression-state.ts";
import type { ChangeEvidence } from "../verdicts/change-evidence.ts";
import { placeOrder } from "./history-runs-store.ts";

/**
 * The change of level that a run belongs to: the latest at or before it in one of its histories, when it was found with
 * this run or its regression is still there. One of the whole run's p95 comes first, then the latest.
 */
export async function findRunChange(tx: Tx, runId: string): Promise<ChangeEvidence | null> {
  const run = await tx.run.findUnique({
    where: { id: runId },
    select: { testId: true, branch: true, asked: true, startedAt: true, number: true },
  });
  if (!run?.asked) return null;
  const rows = await tx.changePoint.findMany({
    where: { testId: run.testId, branch: run.branch, asked: { startsWith: run.asked } },
    include: {
      run: { select: { startedAt: true, number: true } },
      regression: { select: { state: true } },
    },
  });
  const earlier = rows.filter((row) => placeOrder(row.run, run) <= 0).sort((a, b) => placeOrder(b.run, a.run));
  const latest = [
    ...Map.groupBy(earlier, ({ asked, metric, label }) => JSON.stringify([asked, metric, label])).values(),
  ]
    .flatMap(([first]) => first ?? [])
    .filter(({ foundWith, regression }) => foundWith === run.number || (regression && isUnfixed(regression.state)));
  const isHeadline = ({ metric, label }: (typeof rows)[number]) => (metric === "p95Ms" && label === "" ? 1 : 0);
  const [told] = latest.sort((a, b) => isHeadline(b) - isHeadline(a) || placeOrder(b.run, a.run));
  if (!told || !isMetric(told.metric)) return null;
  const { metric, label, runId: first, before, after, pValue, isWorse } = told;
  return { metric, label, runId: first, number: told.run.number, before, after, pValue, isWorse };
}
