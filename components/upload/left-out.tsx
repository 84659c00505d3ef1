"use client";

import { Button } from "#components/ui/button.tsx";
import { runProblem } from "#lib/load-tests/uploads/upload-file.ts";
import type { PlannedRun } from "#lib/load-tests/uploads/upload-plan.ts";
import { bytesText } from "#lib/shared/number-text.ts";

/** Files that no run can be read from, and why; somebody may know better. */
export function LeftOut({ runs, onInsist }: { runs: readonly PlannedRun[]; onInsist: (run: PlannedRun) => void }) {
  if (runs.length === 0) return null;
  return (
    <section>
      <h3 className="border-b pb-2 font-semibold">
        Left out <span className="ml-1 font-normal text-ink-3 text-meta">cannot be read as results</span>
      </h3>
      <ul>
        {runs.map((run) => (
          <li key={run.id} className="flex flex-wrap items-start gap-x-3 gap-y-1 border-b py-2 text-table">
            <p className="min-w-0 flex-1 basis-60 break-words py-1">{runProblem(run.files)}</p>
            <span className="figures pt-1.5 text-ink-3 text-meta">
              {bytesText(run.files.reduce((sum, { bytes }) => sum + bytes, 0))}
            </span>
            <Button
              look="bare"
              className="-mr-1.5"
              aria-label={`Upload it anyway: ${run.files.map(({ name }) => name).join(", ")}`}
              data-focus={`insist ${run.id}`}
              onClick={() => onInsist(run)}
            >
              Upload it anyway
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
