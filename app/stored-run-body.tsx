import { kindMarks, kindTints } from "#components/runs/kinds/kind-places.ts";
import { RunFigures } from "#components/runs/run-figures.tsx";
import { RunResources } from "#components/runs/run-resources.tsx";
import { storedKindAnswer } from "#lib/load-tests/kinds/kind-answer.ts";
import type { ResourceSeries } from "#lib/load-tests/resources/resource-series.ts";
import { chartsOf, errorRowsOf } from "#lib/load-tests/run-view/charted-run.ts";
import { resourceView } from "#lib/load-tests/run-view/resource-panels.ts";
import { findRunCharts } from "#lib/load-tests/runs/run-charts-store.ts";
import type { FoundRun } from "#lib/load-tests/runs/run-detail-store.ts";
import { figuresOf } from "#lib/load-tests/runs/stored-figures.ts";
import { storedSteadyFigures, storedVerdict } from "#lib/load-tests/runs/stored-json.ts";
import { rangeWords } from "#lib/load-tests/verdicts/baseline-name.ts";

/** What RunBody shows of a run alike to its team and to those with a link. `ofHosts`: what its hosts did; may be none. */
export async function storedRunBody(run: FoundRun, ofHosts: Promise<ResourceSeries[]>) {
  const [data, resources] = await Promise.all([findRunCharts(run), ofHosts]);
  const verdict = storedVerdict(run.verdict?.evidence);
  const comparisons = verdict?.baseline ?? { judged: [], hints: [], others: [] };
  const charts = chartsOf(run, data, comparisons);
  const kind = storedKindAnswer(run.kindAnswer);
  const fileName = `${run.test.slug}-run-${run.number}`;
  const startedAt = run.startedAt.toISOString();
  const system = resourceView(resources);
  return {
    run: { number: run.number, startedAt, durationMs: run.durationMs, bucketsRemovedAt: run.bucketsRemovedAt },
    charts,
    objectives: verdict?.objectives ?? [],
    errors: errorRowsOf(run),
    fileName,
    kind,
    normal: verdict?.baseline ? rangeWords(verdict.baseline, charts.baselineRuns) : null,
    tiles: (
      <RunFigures
        whole={figuresOf(run)}
        steady={storedSteadyFigures(run.steadyFigures)}
        steadyFromMs={run.steadyFromMs}
        steadyToMs={run.steadyToMs}
        durationMs={run.durationMs}
        part={verdict?.part ?? "whole"}
        comparisons={comparisons}
        apdex={charts.apdex}
        isSuite={kind?.kind === "suite"}
      />
    ),
    meanwhile: system && (
      <RunResources
        view={system}
        startedAt={startedAt}
        fileName={fileName}
        tints={kindTints(kind)}
        marks={kindMarks(kind)}
        memory={kind?.kind === "endurance" ? kind.memory : []}
        part={charts.steady}
      />
    ),
  };
}
