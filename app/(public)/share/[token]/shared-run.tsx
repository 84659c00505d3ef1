import { storedRunBody } from "#app/stored-run-body.tsx";
import { ErrorTable } from "#components/runs/error-table.tsx";
import { ObjectiveList } from "#components/runs/objective-list.tsx";
import { RunAnswer } from "#components/runs/run-answer.tsx";
import { RunBody } from "#components/runs/run-body.tsx";
import { RunFacts } from "#components/runs/run-facts.tsx";
import { Answer } from "#components/ui/answer.tsx";
import type { ShareReader } from "#lib/auth/actor.ts";
import { listSharedResources } from "#lib/load-tests/resources/resources-store.ts";
import { objectiveRows } from "#lib/load-tests/run-view/objective-rows.ts";
import { runTitle } from "#lib/load-tests/run-view/run-title.ts";
import type { FoundRun } from "#lib/load-tests/runs/run-detail-store.ts";
import { factsSchema, storedVerdict } from "#lib/load-tests/runs/stored-json.ts";
import { SharedTop } from "./shared-top.tsx";

type SharedRunProps = { reader: ShareReader; run: FoundRun; expiresAt: Date | null };

/** A run as a link shows it: its figures and charts, without files, notes and ways into the team. */
export async function SharedRun({ reader, run, expiresAt }: SharedRunProps) {
  const verdict = storedVerdict(run.verdict?.evidence);
  const body = await storedRunBody(run, listSharedResources(reader));
  const objectives = objectiveRows(body.objectives);
  return (
    <>
      <SharedTop what={`${run.test.name}, run ${run.number}`} facts={runTitle(run)} expiresAt={expiresAt} />
      {verdict ? <RunAnswer {...verdict} isStale={false} /> : <Answer>Read, not yet judged.</Answer>}
      <RunBody
        {...body}
        aside={<ObjectiveList objectives={objectives} hasSome={objectives.length > 0} editHref={null} />}
      >
        <ErrorTable errors={body.errors} requests={run.requests === null ? null : Number(run.requests)} />
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
