"use client";

import { FormDialog } from "#components/ui/form-dialog.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { ActionResult } from "#lib/shared/result.ts";
import { FigureChoice } from "./figure-choice.tsx";
import { RunsOfSide } from "./runs-of-side.tsx";
import { type AskedRuns, type Figure, type LoadRuns, useChoosableRuns } from "./use-choosable-runs.ts";

export type MeasureDialogProps = {
  /** The figure that the story watches. */
  watch: Figure | null;
  tests: readonly { id: string; name: string }[];
  load: LoadRuns;
  measure: (asked: AskedRuns & { runs: { before: string[]; after: string[] } }) => Promise<ActionResult<unknown>>;
};

/** Compares runs before and after a change: those that offer themselves are ticked, others can be. */
export function MeasureDialog({
  watch,
  tests,
  load,
  measure,
  ...dialog
}: MeasureDialogProps & { isOpen: boolean; onClose: () => void }) {
  const toast = useToast();
  const { asked, setAsked, runs, ticked, tick, error, isPending } = useChoosableRuns(load, watch);
  const idsOf = (side: "before" | "after") =>
    (runs?.[side] ?? []).filter(({ id }) => ticked.has(id)).map(({ id }) => id);
  return (
    <FormDialog
      {...dialog}
      title="Compare runs before and after"
      description="The nearest runs that were asked for the same are ticked: up to ten of each side, at least four to tell anything."
      width="wide"
      submit={runs ? `Compare ${idsOf("before").length} with ${idsOf("after").length}` : "Compare"}
      action={() => measure({ ...asked, runs: { before: idsOf("before"), after: idsOf("after") } })}
      onDone={() => toast({ text: "Measured." })}
    >
      {(errorOf) => (
        <>
          <FigureChoice
            asked={asked}
            onAsk={setAsked}
            tests={tests}
            labels={runs?.labels ?? []}
            branches={runs?.branches ?? []}
            since={runs?.since ?? asked.since}
            sinceRun={runs?.sinceRun ?? null}
          />
          <div aria-busy={isPending} className="grid gap-4 sm:grid-cols-2">
            {runs && <RunsOfSide title="Before" runs={runs.before} ticked={ticked} tick={tick} />}
            {runs && <RunsOfSide title="After" runs={runs.after} ticked={ticked} tick={tick} />}
          </div>
          {[error, errorOf("figure"), errorOf("runs")].filter(Boolean).map((message) => (
            <p key={message} role="alert" className="border-ink border-l-2 pl-2 font-medium text-meta">
              {message}
            </p>
          ))}
        </>
      )}
    </FormDialog>
  );
}
