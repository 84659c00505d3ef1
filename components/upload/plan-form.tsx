"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { mapFiles, mapKnown } from "#lib/load-tests/uploads/map-files.ts";
import { proposedTestName } from "#lib/load-tests/uploads/upload-groups.ts";
import { insist, isSent, joinAbove, leaveOut, separate, type UploadPlan } from "#lib/load-tests/uploads/upload-plan.ts";
import {
  environmentNamed,
  likelyBranch,
  testNamed,
  type UploadTargets,
} from "#lib/load-tests/uploads/upload-targets.ts";
import { slugOf } from "#lib/shared/slug.ts";
import { FileChooser } from "./file-chooser.tsx";
import { LeftOut } from "./left-out.tsx";
import { PlannedRunItem } from "./planned-run-item.tsx";
import { noFacts, type RunFacts, uploadOf } from "./run-facts.ts";
import { type Target, TargetFields } from "./target-fields.tsx";
import type { NewUpload } from "./upload-queue.ts";
import { useFocusAfter } from "./use-focus-after.ts";
import type { Planned } from "./use-plan.ts";

type PlanFormProps = Planned & {
  teamSlug: string;
  testSlug: string | null;
  targets: UploadTargets | null;
  onSend: (uploads: NewUpload[]) => void;
  onCancel: () => void;
};

/** What will be uploaded, as which runs, and where to. */
export function PlanForm(props: PlanFormProps) {
  const { plan: chosen, setPlan, add, fileOf, isReading, teamSlug, testSlug, targets, onSend, onCancel } = props;
  const form = useRef<HTMLFormElement>(null);
  const focusAfter = useFocusAfter(form);
  const [typed, setTyped] = useState<Partial<Target>>({});
  const [facts, setFacts] = useState<ReadonlyMap<number, RunFacts>>(new Map());
  const [testError, setTestError] = useState<string>();
  const target = { ...proposedTarget(chosen, targets, testSlug, typed.test), ...typed };
  const plan = mapKnown(chosen, testNamed(targets, target.test)?.csvMapping ?? null);
  const sent = plan.runs.filter(isSent);
  useEffect(() => form.current?.querySelector<HTMLElement>("[data-first-focus]")?.focus(), []);

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (sent.length === 0) return;
    if (slugOf(target.test) === "") {
      setTestError("Say which test the runs are of: a name with a letter or digit.");
      return form.current?.querySelector<HTMLElement>("input[required]")?.focus();
    }
    const destination = {
      teamSlug,
      test: testNamed(targets, target.test)?.slug ?? target.test.trim(),
      environment: environmentNamed(targets, target.environment),
      branch: target.branch.trim(),
    };
    onSend(sent.map((run) => uploadOf(run, facts.get(run.id) ?? noFacts, destination, fileOf)));
  }

  const moves = {
    separate: (fileId: string) => {
      setPlan(separate(plan, fileId));
      focusAfter(`leave ${fileId}`);
    },
    joinAbove: (runId: number) => {
      const first = plan.runs.find(({ id }) => id === runId)?.files[0];
      setPlan(joinAbove(plan, runId));
      focusAfter(`separate ${first?.id}`);
    },
    leaveOut: (fileId: string) => {
      setPlan(leaveOut(plan, fileId));
      focusAfter("first");
    },
  };

  return (
    <form ref={form} onSubmit={onSubmit} noValidate className="flex flex-col gap-5">
      <FileChooser isLarge={plan.runs.length === 0 && !isReading} onChoose={add} />
      {isReading && plan.runs.length === 0 && <Skeleton className="h-24" />}
      {sent.length > 0 && (
        <>
          <TargetFields
            target={target}
            targets={targets}
            testError={testError}
            onChange={(change) => {
              setTestError(undefined);
              setTyped({ ...typed, ...change });
            }}
          />
          <section>
            <h3 className="border-b pb-2 font-semibold">
              {sent.length === 1 ? "One run" : `${sent.length} runs, oldest first`}
            </h3>
            <ul>
              {sent.map((run, k) => (
                <PlannedRunItem
                  key={run.id}
                  run={run}
                  place={k + 1}
                  facts={facts.get(run.id) ?? noFacts}
                  moves={moves}
                  onChange={(change) =>
                    setFacts(new Map(facts).set(run.id, { ...(facts.get(run.id) ?? noFacts), ...change }))
                  }
                />
              ))}
            </ul>
          </section>
        </>
      )}
      <LeftOut
        runs={plan.runs.filter((run) => !isSent(run))}
        onMap={(file, mapping) => {
          setPlan(mapFiles(plan, file.id, mapping));
          focusAfter(`leave ${file.id}`);
        }}
        onInsist={(run) => {
          setPlan(insist(plan, run.id));
          focusAfter(`leave ${run.files[0]?.id}`);
        }}
      />
      {plan.runs.length > 0 && (
        <div className="sticky bottom-0 -mx-5 -mb-5 flex flex-row-reverse flex-wrap items-center justify-start gap-2 border-t bg-float px-5 py-3">
          <Button type="submit" look="primary" disabled={sent.length === 0}>
            {sent.length <= 1 ? "Upload run" : `Upload ${sent.length} runs`}
          </Button>
          <Button onClick={onCancel}>Cancel</Button>
        </div>
      )}
    </form>
  );
}

/** The test whose page is open, else the one that the files' names mean, else the only one there is; and its usual branch. */
function proposedTarget(
  plan: UploadPlan,
  targets: UploadTargets | null,
  testSlug: string | null,
  typedTest: string | undefined,
): Target {
  const here = targets?.tests.find(({ slug }) => slug === testSlug);
  const readable = plan.runs.filter(isSent);
  const named = proposedTestName((readable.length > 0 ? readable : plan.runs).flatMap((run) => run.files));
  const only = targets?.tests.length === 1 ? targets.tests[0]?.name : undefined;
  const test = here?.name ?? (testNamed(targets, named)?.name || named || (only ?? ""));
  return { test, environment: "", branch: likelyBranch(testNamed(targets, typedTest ?? test)) };
}
