import { ErrorTable } from "#components/runs/error-table.tsx";
import { kindMarks, kindTints } from "#components/runs/kinds/kind-places.ts";
import { ObjectiveList } from "#components/runs/objective-list.tsx";
import { RunAnswer } from "#components/runs/run-answer.tsx";
import { RunBody } from "#components/runs/run-body.tsx";
import { RunFacts } from "#components/runs/run-facts.tsx";
import { RunFigures } from "#components/runs/run-figures.tsx";
import { RunResources } from "#components/runs/run-resources.tsx";
import { Answer } from "#components/ui/answer.tsx";
import type { ShareReader } from "#lib/auth/actor.ts";
import { storedKindAnswer } from "#lib/load-tests/kinds/kind-answer.ts";
import { listSharedResources } from "#lib/load-tests/resources/resources-store.ts";
import { chartsOf, errorRowsOf } from "#lib/load-tests/run-view/charted-run.ts";
import { objectiveRows } from "#lib/load-tests/run-view/objective-rows.ts";
import { resourceView } from "#lib/load-tests/run-view/resource-panels.ts";
import { runTitle } from "#lib/load-tests/run-view/run-title.ts";
import { findRunCharts } from "#lib/load-tests/runs/run-charts-store.ts";
import type { FoundRun } from "#lib/load-tests/runs/run-detail-store.ts";
import { figuresOf } from "#lib/load-tests/runs/stored-figures.ts";
import { factsSchema, storedSteadyFigures, storedVerdict } from "#lib/load-tests/runs/stored-json.ts";
import { rangeWords } from "#lib/load-tests/verdicts/baseline-name.ts";
import { SharedTop } from "./shared-top.tsx";

type SharedRunProps = { reader: ShareReader; run: FoundRun; expiresAt: Date | null };

/** A run as a link shows it: its figures and charts, without files, notes and ways into the team. */
export async function SharedRun({ reader, run, expiresAt }: SharedRunProps) {
  const verdict = storedVerdict(run.verdict?.evidence);
  const [data, resources] = await Promise.all([findRunCharts(run), listSharedResources(reader)]);
  const comparisons = verdict?.baseline ?? { judged: [], hints: [], others: [] };
  const charts = chartsOf(run, data, comparisons);
  const kind = storedKindAnswer(run.kindAnswer);
  const system = resourceView(resources);
  const fileName = `${run.test.slug}-run-${run.number}`;
  const errors = errorRowsOf(run);
  const objectives = verdict?.objectives ?? [];
  return (
    <>
      <SharedTop what={`${run.test.name}, run ${run.number}`} facts={runTitle(run)} expiresAt={expiresAt} />
      {verdict ? <RunAnswer {...verdict} isStale={false} /> : <Answer>Read, not yet judged.</Answer>}
      <RunBody
        run={{
          number: run.number,
          startedAt: run.startedAt.toISOString(),
          durationMs: run.durationMs,
          bucketsRemovedAt: run.bucketsRemovedAt,
        }}
        charts={charts}
        objectives={objectives}
        errors={errors}
        fileName={fileName}
        kind={kind}
        normal={verdict?.baseline ? rangeWords(verdict.baseline, charts.baselineRuns) : null}
        tiles={
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
        }
        meanwhile={
          system && (
            <RunResources
              view={system}
              startedAt={run.startedAt.toISOString()}
              fileName={fileName}
              tints={kindTints(kind)}
              marks={kindMarks(kind)}
              memory={kind?.kind === "endurance" ? kind.memory : []}
              part={charts.steady}
            />
          )
        }
        aside={<ObjectiveList objectives={objectiveRows(objectives)} hasSome={objectives.length > 0} editHref={null} />}
      >
        <ErrorTable errors={errors} requests={run.requests === null ? null : Number(run.requests)} />
        <RunFacts
          revision={run.revision}
          branch={run.branch}
          version={run.version}
          maxUsers={run.maxUsers}
          config={factsSchema.parse(run.config)}
          tags={factsSchema.parse(run.tags)}
        />
      </RunBody>
    </>
  );
}
