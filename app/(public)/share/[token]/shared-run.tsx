import { ErrorTable } from "#components/runs/error-table.tsx";
import { ObjectiveList } from "#components/runs/objective-list.tsx";
import { RunAnswer } from "#components/runs/run-answer.tsx";
import { RunBody } from "#components/runs/run-body.tsx";
import { RunFacts } from "#components/runs/run-facts.tsx";
import { Answer } from "#components/ui/answer.tsx";
import { chartsOf, errorRowsOf } from "#lib/load-tests/run-view/charted-run.ts";
import { objectiveRows } from "#lib/load-tests/run-view/objective-rows.ts";
import { runTitle } from "#lib/load-tests/run-view/run-title.ts";
import { findRunCharts } from "#lib/load-tests/runs/run-charts-store.ts";
import type { FoundRun } from "#lib/load-tests/runs/run-detail-store.ts";
import { factsSchema, storedVerdict } from "#lib/load-tests/runs/stored-json.ts";
import { SharedTop } from "./shared-top.tsx";

/** A run as a link shows it: its figures and charts, without files, notes and ways into the team. */
export async function SharedRun({ run, expiresAt }: { run: FoundRun; expiresAt: Date | null }) {
  const verdict = storedVerdict(run.verdict?.evidence);
  const charts = chartsOf(run, await findRunCharts(run), verdict?.baseline ?? { judged: [], hints: [], others: [] });
  const errors = errorRowsOf(run);
  const objectives = verdict?.objectives ?? [];
  return (
    <>
      <SharedTop what={`${run.test.name}, run ${run.number}`} facts={runTitle(run)} expiresAt={expiresAt} />
      {verdict ? <RunAnswer {...verdict} isStale={false} /> : <Answer>Read, not yet judged.</Answer>}
      <RunBody
        run={{ number: run.number, startedAt: run.startedAt.toISOString(), durationMs: run.durationMs }}
        charts={charts}
        objectives={objectives}
        errors={errors}
        fileName={`${run.test.slug}-run-${run.number}`}
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
