"use client";

import { useState } from "react";
import { SectionHead } from "#components/ui/section-head.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { leastRuns } from "#lib/load-tests/verdicts/verdict-rule.ts";
import { visibleChangeSentence } from "#lib/load-tests/verdicts/visible-change.ts";
import { Choice } from "./choice.tsx";
import type { EditedJudging, ErrorOf } from "./edited-judging.ts";

type BaselineFieldsProps = { judging: EditedJudging; noise: number | null; errorOf: ErrorOf };

/** What runs are compared with, and the anchor beside it. */
export function BaselineFields({ judging, noise, errorOf }: BaselineFieldsProps) {
  const [kind, setKind] = useState(judging.baselineKind);
  const [runs, setRuns] = useState(String(judging.baselineRuns));
  const choiceOf = (value: typeof kind) => ({
    name: "baselineKind",
    value,
    isChosen: kind === value,
    onChoose: () => setKind(value),
  });
  const count = Number(runs);
  return (
    <>
      <section aria-labelledby="baseline">
        <SectionHead id="baseline" title="Baseline" meta="what a run is compared with" />
        <div role="radiogroup" aria-labelledby="baseline" className="mt-4 grid max-w-2xl gap-3">
          <Choice {...choiceOf("branch")} title="The last runs of its branch">
            A run against the runs before it: what changed since yesterday.
          </Choice>
          <Choice
            {...choiceOf("target")}
            title="The last runs of the target branch"
            more={
              <TextField
                label="Target branch"
                name="targetBranch"
                defaultValue={judging.targetBranch}
                autoComplete="off"
                error={errorOf("targetBranch")}
              />
            }
          >
            A pull request against what it will be merged into; a run of that branch itself against the ones before it.
          </Choice>
          <Choice {...choiceOf("previous")} title="The previous version">
            A release against the one before it, by the version that uploads say.
          </Choice>
          <Choice
            {...choiceOf("pinned")}
            title="One pinned run"
            more={
              <TextField
                label="Run"
                name="pinnedRun"
                inputMode="numeric"
                isFigure
                defaultValue={judging.pinnedRun ?? ""}
                hint="Its number"
                error={errorOf("pinnedRun")}
              />
            }
          >
            Every run against the same one. How much runs vary is taken from the last runs of the branch.
          </Choice>
        </div>
        <div className="mt-4 grid max-w-2xl gap-1">
          <div className="max-w-44">
            <TextField
              label="Runs, at most"
              name="baselineRuns"
              inputMode="numeric"
              isFigure
              value={runs}
              onChange={({ target }) => setRuns(target.value)}
              error={errorOf("baselineRuns")}
            />
          </div>
          <p className="text-ink-2 text-meta" aria-live="polite">
            {Number.isInteger(count) && count >= leastRuns && count <= 50
              ? visibleChangeSentence(noise, count, judging.smallestEffectPct)
              : `From ${leastRuns} to 50 runs.`}
          </p>
        </div>
      </section>
      <section aria-labelledby="anchor">
        <SectionHead id="anchor" title="Anchor" meta="against slow drift" />
        <div className="mt-4 grid max-w-2xl gap-3">
          <p className="text-ink-2 text-table">
            A baseline of recent runs drifts along with them. The anchor stays: when the latest runs have moved away
            from it for the worse, verdicts warn of it.
          </p>
          <div className="max-w-64">
            <TextField
              label="Run"
              name="anchorRun"
              isOptional
              inputMode="numeric"
              isFigure
              defaultValue={judging.anchorRun ?? ""}
              hint="Its number; a good run of long ago"
              error={errorOf("anchorRun")}
            />
          </div>
        </div>
      </section>
    </>
  );
}
