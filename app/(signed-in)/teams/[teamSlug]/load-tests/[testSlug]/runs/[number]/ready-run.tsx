import { BaselineFacts } from "#components/runs/baseline-facts.tsx";
import { kindMarks, kindTints } from "#components/runs/kinds/kind-places.ts";
import { ObjectiveList } from "#components/runs/objective-list.tsx";
import { PartFacts } from "#components/runs/part-facts.tsx";
import { RunAnswer } from "#components/runs/run-answer.tsx";
import { RunBody } from "#components/runs/run-body.tsx";
import { RunFigures } from "#components/runs/run-figures.tsx";
import { RunResources } from "#components/runs/run-resources.tsx";
import { UntilJudged } from "#components/runs/until-judged.tsx";
import { Answer } from "#components/ui/answer.tsx";
import { route } from "#components/ui/route.ts";
import type { Member } from "#lib/auth/actor.ts";
import { storedKindAnswer } from "#lib/load-tests/kinds/kind-answer.ts";
import { findResources } from "#lib/load-tests/resources/resources-store.ts";
import { chartsOf, errorRowsOf } from "#lib/load-tests/run-view/charted-run.ts";
import { objectiveRows } from "#lib/load-tests/run-view/objective-rows.ts";
import { resourceView } from "#lib/load-tests/run-view/resource-panels.ts";
import { findRunCharts } from "#lib/load-tests/runs/run-charts-store.ts";
import { type FoundRun, listRunNumbers } from "#lib/load-tests/runs/run-detail-store.ts";
import { figuresOf } from "#lib/load-tests/runs/stored-figures.ts";
import { storedSteadyFigures, storedVerdict } from "#lib/load-tests/runs/stored-json.ts";
import { rangeWords } from "#lib/load-tests/verdicts/baseline-name.ts";
import { OfferedObjectives } from "../../offered-objectives.tsx";
import { judgeAgainAction } from "./actions.ts";
import { RunPapers } from "./run-papers.tsx";

/** All that is known of a run that was read. */
export async function ReadyRun({ run, member }: { run: FoundRun; member: Member }) {
  const verdict = storedVerdict(run.verdict?.evidence);
  const [data, found, baselineRuns] = await Promise.all([
    findRunCharts(run),
    findResources(member, run.id),
    listRunNumbers(member, run.verdict?.comparedWith ?? []),
  ]);
  const comparisons = verdict?.baseline ?? { judged: [], hints: [], others: [] };
  const charts = chartsOf(run, data, comparisons);
  const system = found && resourceView(found.resources);
  const kind = storedKindAnswer(run.kindAnswer);
  const steady = storedSteadyFigures(run.steadyFigures);
  const fileName = `${run.test.slug}-run-${run.number}`;
  const testPath = `/teams/${member.teamSlug}/load-tests/${run.test.slug}` as const;
  const objectives = verdict?.objectives ?? [];
  const errors = errorRowsOf(run);
  const mayEdit = member.permissions.has("runs:edit");
  return (
    <>
      {verdict ? (
        <RunAnswer
          {...verdict}
          isStale={run.verdict?.isStale ?? false}
          judgeAgain={mayEdit ? judgeAgainAction.bind(null, member.teamSlug, { runId: run.id }) : undefined}
        />
      ) : (
        <Answer explanation={<UntilJudged>The verdict is being made.</UntilJudged>}>Read, not yet judged.</Answer>
      )}
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
        before={<OfferedObjectives member={member} testId={run.testId} number={run.number} />}
        tiles={
          <RunFigures
            whole={figuresOf(run)}
            steady={steady}
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
        aside={
          <ObjectiveList
            objectives={objectiveRows(objectives)}
            hasSome={run.test._count.objectives > 0}
            editHref={member.permissions.has("tests:edit") ? route(`${testPath}/settings`) : null}
          />
        }
        asideEnd={
          <>
            {verdict && (
              <BaselineFacts
                verdict={verdict}
                runs={baselineRuns.map(({ number }) => ({ number, href: route(`${testPath}/runs/${number}`) }))}
              />
            )}
            <PartFacts
              part={verdict?.part ?? null}
              whole={figuresOf(run)}
              steady={steady}
              fromMs={run.steadyFromMs}
              toMs={run.steadyToMs}
              reason={run.steadyReason}
              durationMs={run.durationMs}
            />
          </>
        }
      >
        <RunPapers run={run} member={member} errors={errors} />
      </RunBody>
    </>
  );
}
