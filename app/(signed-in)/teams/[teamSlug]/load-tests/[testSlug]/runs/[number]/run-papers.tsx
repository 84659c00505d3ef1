import { type ErrorRow, ErrorTable } from "#components/runs/error-table.tsx";
import { RunFacts } from "#components/runs/run-facts.tsx";
import { RunFiles } from "#components/runs/run-files.tsx";
import { RunNotes } from "#components/runs/run-notes.tsx";
import type { Member } from "#lib/auth/actor.ts";
import { precisions } from "#lib/load-tests/parsed-run.ts";
import { fileRemovedWords } from "#lib/load-tests/retention/removed-words.ts";
import { toolText } from "#lib/load-tests/run-view/run-title.ts";
import type { FoundRun } from "#lib/load-tests/runs/run-detail-store.ts";
import { factsSchema, rejectedSchema } from "#lib/load-tests/runs/stored-json.ts";
import { saveRunNotesAction } from "./actions.ts";

/** What lies behind a run's figures: errors, files, what was asked for, notes. */
export function RunPapers({ run, member, errors }: { run: FoundRun; member: Member; errors: ErrorRow[] }) {
  const mayEdit = member.permissions.has("runs:edit");
  return (
    <>
      <ErrorTable errors={errors} requests={run.requests === null ? null : Number(run.requests)} />
      <div className="grid gap-x-12 gap-y-7 xl:grid-cols-2">
        <RunFiles
          files={filesOf(run, member.teamSlug)}
          isKept={run.pinnedAt !== null}
          tool={toolText(run)}
          format={run.format ?? ""}
          precision={precisions.find((precision) => precision === run.precision) ?? "computed"}
          losses={run.losses}
          rejected={{ lines: run.rejectedLines, first: rejectedSchema.parse(run.rejectedFirst) }}
        />
        <div className="grid content-start gap-y-7">
          <RunFacts
            revision={run.revision}
            branch={run.branch}
            version={run.version}
            maxUsers={run.maxUsers}
            config={factsSchema.parse(run.config)}
            tags={factsSchema.parse(run.tags)}
          />
          <RunNotes
            notes={run.notes}
            save={mayEdit ? saveRunNotesAction.bind(null, member.teamSlug, { runId: run.id }) : null}
          />
        </div>
      </div>
    </>
  );
}

/** The files of a run with the address that gives each back. */
export function filesOf(run: FoundRun, teamSlug: string) {
  return run.artifacts.map(({ id, fileName, bytes, sha256, position, removedAt }) => ({
    id,
    name: fileName,
    bytes: Number(bytes),
    sha256,
    href: `/api/v1/runs/${run.id}/artifact?team=${teamSlug}&file=${position + 1}`,
    removed: removedAt && fileRemovedWords(removedAt),
  }));
}
