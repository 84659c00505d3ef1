import { RunFailure } from "#components/runs/run-failure.tsx";
import { RunProgress } from "#components/runs/run-progress.tsx";
import type { FoundRun } from "#lib/load-tests/runs/run-detail-store.ts";
import { retryRunAction } from "./actions.ts";
import { filesOf } from "./run-papers.tsx";

/** A run whose files are still to be read, or could not be. */
export function UnreadyRun({ run, teamSlug, mayEdit }: { run: FoundRun; teamSlug: string; mayEdit: boolean }) {
  const files = filesOf(run, teamSlug);
  if (run.status === "failed")
    return (
      <RunFailure
        message={run.errorMessage ?? "The reader gave no reason."}
        files={files}
        runId={run.id}
        retry={mayEdit ? retryRunAction.bind(null, teamSlug) : null}
      />
    );
  return (
    <RunProgress
      statusHref={`/api/v1/runs/${run.id}?team=${teamSlug}`}
      stage={run.stage}
      bytes={files.reduce((sum, file) => sum + file.bytes, 0)}
    />
  );
}
