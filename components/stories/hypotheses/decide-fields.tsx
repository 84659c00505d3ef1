"use client";

import { useState } from "react";
import { FieldError } from "#components/ui/field.tsx";
import { Radio } from "#components/ui/radio.tsx";
import { TextareaField, TextField } from "#components/ui/text-field.tsx";
import {
  type HypothesisState,
  hypothesisMoves,
  hypothesisStateNames,
} from "#lib/stories/hypotheses/hypothesis-state.ts";
import { currentResult, type HypothesisView } from "#lib/stories/hypotheses/hypothesis-view.ts";
import { resultSentence } from "./test-text.ts";

const means: Partial<Record<HypothesisState, string>> = {
  confirmed: "its test is met, and you are convinced",
  disproved: "it is not so: that saves a fix that would not have helped",
  inconclusive: "the data do not tell",
  withdrawn: "nobody follows it any more",
};

type DecideFieldsProps = { hypothesis: HypothesisView; errorOf: (path: string) => string | undefined };

/** What a person concludes from what a test gave. */
export function DecideFields({ hypothesis, errorOf }: DecideFieldsProps) {
  const [to, setTo] = useState("");
  const [test] = hypothesis.tests;
  const result = currentResult(hypothesis);
  const targets = hypothesisMoves[hypothesis.state].filter((state) => state !== "awaiting_data");
  const error = errorOf("to");
  return (
    <>
      {test && result && <p className="text-ink-2">{resultSentence(test, result)}</p>}
      <fieldset className="flex flex-col gap-2" aria-describedby={error ? "decide-error" : undefined}>
        <legend className="mb-1 font-medium text-table">It is</legend>
        {targets.map((state) => (
          <Radio key={state} name="to" value={state} checked={to === state} onChange={() => setTo(state)}>
            <b>{hypothesisStateNames[state].toLowerCase()}</b>: {means[state]}
          </Radio>
        ))}
        <FieldError id="decide-error">{error}</FieldError>
      </fieldset>
      <TextareaField
        name="conclusion"
        label="What you conclude, and why"
        rows={3}
        maxLength={5_000}
        error={errorOf("conclusion")}
      />
      {to === "disproved" && (
        <TextField
          name="savedHours"
          label="A fix worth so many hours was saved"
          isOptional
          hint="What it would have taken, about."
          inputMode="decimal"
          isFigure
          className="max-w-28"
          error={errorOf("savedHours")}
        />
      )}
    </>
  );
}
