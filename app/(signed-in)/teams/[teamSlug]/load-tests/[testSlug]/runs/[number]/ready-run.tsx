import { BaselineFacts } from "#components/runs/baseline-facts.tsx";
import { LabelTable } from "#components/runs/label-table.tsx";
import { ObjectiveList } from "#components/runs/objective-list.tsx";
import { RunAnswer } from "#components/runs/run-answer.tsx";
import { RunHeatMap } from "#components/runs/run-heat-map.tsx";
import { RunOverTime } from "#components/runs/run-over-time.tsx";
import { RunPercentiles } from "#components/runs/run-percentiles.tsx";
import { RunTiles } from "#components/runs/run-tiles.tsx";
import { UntilJudged } from "#components/runs/until-judged.tsx";
import { Answer } from "#components/ui/answer.tsx";
import { route } from "#components/ui/route.ts";
import { SectionHead } from "#components/ui/section-head.tsx";
import type { Member } from "#lib/auth/actor.ts";
import { drawnSeries } from "#lib/load-tests/run-view/drawn-series.ts";
import { heatCells } from "#lib/load-tests/run-view/heat-cells.ts";
import { labelRows } from "#lib/load-tests/run-view/label-rows.ts";
import { objectiveRows } from "#lib/load-tests/run-view/objective-rows.ts";
import { percentilePoints } from "#lib/load-tests/run-view/percentile-points.ts";
import { runSeriesView } from "#lib/load-tests/run-view/run-series.ts";
import { runTiles } from "#lib/load-tests/run-view/tiles.ts";
import {
  type FoundRun,
  findDistributions,
  findWholeSeries,
  labelP95Series,
  listRunNumbers,
} from "#lib/load-tests/runs/run-detail-store.ts";
import { figuresOf } from "#lib/load-tests/runs/stored-figures.ts";
import { reportedSchema, storedVerdict } from "#lib/load-tests/runs/stored-json.ts";
import { OfferedObjectives } from "../../offered-objectives.tsx";
import { RunPapers } from "./run-papers.tsx";

/** All that is known of a run that was read. */
export async function ReadyRun({ run, member }: { run: FoundRun; member: Member }) {
  const verdict = storedVerdict(run.verdict?.evidence);
  const comparedWith = run.verdict?.comparedWith ?? [];
  const [stored, sparks, distributions, baselineRuns] = await Promise.all([
    findWholeSeries(run),
    labelP95Series(run),
    findDistributions({ id: run.id, comparedWith }),
    listRunNumbers(member, comparedWith),
  ]);
  const comparisons = verdict?.baseline ?? { judged: [], hints: [], others: [] };
  const series = stored && drawnSeries(stored);
  const labels = run.labels.map((label) => ({
    ...figuresOf(label),
    label: label.label,
    p95Series: sparks.get(label.ordinal) ?? [],
  }));
  const testPath = `/teams/${member.teamSlug}/load-tests/${run.test.slug}` as const;
  const objectives = verdict?.objectives ?? [];
  const fileName = `${run.test.slug}-run-${run.number}`;
  const startedAt = run.startedAt.toISOString();
  const percentiles = (
    <RunPercentiles
      number={run.number}
      points={distributions.run ? percentilePoints(distributions.run, distributions.baseline) : []}
      reported={reportedSchema.parse(run.reported)}
      baselineRuns={distributions.baseline.length}
      fileName={fileName}
    />
  );
  return (
    <>
      {verdict ? (
        <RunAnswer {...verdict} isStale={run.verdict?.isStale ?? false} />
      ) : (
        <Answer explanation={<UntilJudged>The verdict is being made.</UntilJudged>}>Read, not yet judged.</Answer>
      )}
      <OfferedObjectives member={member} testId={run.testId} number={run.number} />
      <RunTiles tiles={runTiles(figuresOf(run), comparisons)} />
      <div className="mt-7 grid gap-x-12 gap-y-7 xl:grid-cols-[minmax(0,1.85fr)_minmax(0,1fr)]">
        <div className="grid min-w-0 content-start gap-y-7">
          {series ? (
            <RunOverTime
              series={runSeriesView(series.bucketMs, series.figures, run.durationMs)}
              objectives={objectives}
              startedAt={startedAt}
              fileName={fileName}
            />
          ) : (
            <section>
              <SectionHead title="Over time" />
              <p className="py-3 text-ink-2 text-table">Unknown: the file holds totals, and nothing over time.</p>
            </section>
          )}
          {series ? (
            <RunHeatMap
              cells={series.histograms ? heatCells(series.histograms, series.bucketMs) : null}
              objectives={objectives}
              fileName={fileName}
            />
          ) : (
            percentiles
          )}
        </div>
        <div className="grid min-w-0 content-start gap-y-7">
          <ObjectiveList
            objectives={objectiveRows(objectives)}
            hasSome={run.test._count.objectives > 0}
            editHref={member.permissions.has("tests:edit") ? route(`${testPath}/settings`) : null}
          />
          {series && percentiles}
          {verdict && (
            <BaselineFacts
              verdict={verdict}
              runs={baselineRuns.map(({ number }) => ({ number, href: route(`${testPath}/runs/${number}`) }))}
            />
          )}
        </div>
      </div>
      <div className="mt-7 grid gap-y-7">
        <LabelTable rows={labelRows(labels, comparisons)} />
        <RunPapers run={run} member={member} />
      </div>
    </>
  );
}
