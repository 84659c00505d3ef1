"use client";

import { useId } from "react";
import { TextField } from "#components/ui/text-field.tsx";
import { useAnswer } from "#components/ui/use-answer.ts";
import type { ActionResult } from "#lib/shared/result.ts";

export type LoadLabels = (test: { testId: string }) => Promise<ActionResult<readonly string[]>>;

type TargetLabelFieldProps = {
  /** The test that is chosen; empty: none yet. */
  testId: string;
  loadLabels: LoadLabels;
  defaultValue: string | undefined;
  error: string | undefined;
};

/** Which request of the chosen test is meant: those of its newest run are offered. */
export function TargetLabelField({ testId, loadLabels, defaultValue, error }: TargetLabelFieldProps) {
  const listId = useId();
  const labels = useAnswer(testId, () => loadLabels({ testId })) ?? [];
  const example = labels[0] ?? "GET /cart";
  return (
    <>
      <TextField
        name="label"
        label="Label"
        isOptional
        list={listId}
        autoComplete="off"
        hint={`Of one request, as the test calls it: “${example}”. Empty: the whole run.`}
        defaultValue={defaultValue}
        error={error}
      />
      <datalist id={listId}>
        {labels.map((label) => (
          <option key={label} value={label} />
        ))}
      </datalist>
    </>
  );
}
