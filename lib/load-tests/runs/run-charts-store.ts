import "server-only";
import type { RunChartData } from "../run-view/run-charts.ts";
import {
  type FoundRun,
  findDistributions,
  findWholeSeries,
  labelApdex,
  labelFailures,
  labelP95Series,
} from "./run-detail-store.ts";

const failingLabels = 4;

/** All that the charts of a run that was found are drawn from. */
export async function findRunCharts(run: FoundRun): Promise<RunChartData> {
  const [series, p95Series, apdex, distributions, failures] = await Promise.all([
    findWholeSeries(run),
    labelP95Series(run),
    labelApdex(run),
    findDistributions({ id: run.id, comparedWith: run.verdict?.comparedWith ?? [] }),
    labelFailures(run, failingLabels),
  ]);
  return { series, p95Series, labelApdex: apdex, distributions, failures };
}
