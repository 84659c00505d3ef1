"use client";

import { useState } from "react";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { SelectField } from "#components/ui/text-field.tsx";
import { SentenceFields } from "../hypotheses/sentence-fields.tsx";
import type { OpenHypothesis, TimeboxActs } from "./timebox-acts.ts";

type WriteFormProps = {
  isOpen: boolean;
  onClose: () => void;
  hypotheses: readonly OpenHypothesis[];
  acts: Pick<TimeboxActs, "write" | "endBy">;
};

/** Ends a timebox with the hypothesis that it came to: a new one, or one that was stated meanwhile. */
export function WriteForm({ hypotheses, acts, ...props }: WriteFormProps) {
  const [number, setNumber] = useState(String(hypotheses.at(-1)?.number ?? ""));
  const options = hypotheses.map(({ number: value, component, metric }) => ({
    value: String(value),
    label: `${value}: ${component} causes ${metric}`,
  }));
  return (
    <FormDialog
      {...props}
      title="Write the hypothesis"
      description="The timebox ends with it. The story stays investigated while its data are awaited."
      submit="End the timebox with it"
      width="wide"
      action={number === "" ? acts.write : acts.endBy}
      isResetWhenDone
    >
      {(errorOf) => (
        <>
          {hypotheses.length > 0 && (
            <SelectField
              name="number"
              label="Hypothesis"
              value={number}
              onChange={({ target }) => setNumber(target.value)}
              options={[...options, { value: "", label: "A new one" }]}
              error={errorOf("number")}
            />
          )}
          {number === "" && <SentenceFields errorOf={errorOf} />}
        </>
      )}
    </FormDialog>
  );
}
