import { storedRunBody } from "#app/stored-run-body.tsx";
import { BaselineFacts } from "#components/runs/baseline-facts.tsx";
import { ObjectiveList } from "#components/runs/objective-list.tsx";
import { PartFacts } from "#components/runs/part-facts.tsx";
import { RunAnswer } from "#components/runs/run-answer.tsx";
import { RunBody } from "#components/runs/run-body.tsx";
import { UntilJudged } from "#components/runs/until-judged.tsx";
import { Answer } from "#components/ui/answer.tsx";
import { route } from "#components/ui/route.ts";
import type { Member } from "#lib/auth/actor.ts";
import { findResources } from "#lib/load-tests/resources/resources-store.ts";
import { objectiveRows } from "#lib/load-tests/run-view/objective-rows.ts";
import { type FoundRun, listRunNumbers } from "#lib/load-tests/runs/run-detail-store.ts";
import { figuresOf } from "#lib/load-tests/runs/stored-figures.ts";
import { storedSteadyFigures, storedVerdict } from "#lib/load-tests/runs/stored-json.ts";
import { OfferedObjectives } from "../../offered-objectives.tsx";
import { judgeAgainAction } from "./actions.ts";
import { RunPapers } from "./run-papers.tsx";

/** All that is known of a run that was read. */
export async function ReadyRun({ run, member }: { run: FoundRun; member: Member }) {
  const verdict = storedVerdict(run.verdict?.evidence);
  const [body, baselineRuns] = await Promise.all([
    storedRunBody(
      run,
      findResources(member, run.id).then((found) => found?.resources ?? []),
    ),
    listRunNumbers(member, run.verdict?.comparedWith ?? []),
  ]);
  const testPath = `/teams/${member.teamSlug}/load-tests/${run.test.slug}` as const;
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
        {...body}
        before={<OfferedObjectives member={member} testId={run.testId} number={run.number} />}
        aside={
          <ObjectiveList
            objectives={objectiveRows(body.objectives)}
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
              steady={storedSteadyFigures(run.steadyFigures)}
              fromMs={run.steadyFromMs}
              toMs={run.steadyToMs}
              reason={run.steadyReason}
              durationMs={run.durationMs}
            />
          </>
        }
      >
        <RunPapers run={run} member={member} errors={body.errors} />
      </RunBody>
    </>
  );
}
