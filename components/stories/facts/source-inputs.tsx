"use client";

import type { FactName } from "#lib/stories/fields/fact-source.ts";
import { TypedChoice, TypedText } from "../editing/typed-field.tsx";

const confidences = [
  { value: "measured", label: "measured" },
  { value: "estimate", label: "estimate" },
  { value: "guess", label: "guess" },
];

/** Where a number comes from, of which day, and how sure it is: every number carries it. */
export function SourceInputs({ fact }: { fact: FactName }) {
  return (
    <div className="grid max-w-xl grid-cols-[minmax(0,1fr)_9.5rem_8rem] gap-2 max-sm:grid-cols-2">
      <TypedText
        name={`sources.${fact}.source`}
        label="Source"
        placeholder="sessions, support desk …"
        maxLength={200}
      />
      <TypedText name={`sources.${fact}.on`} label="Of which day" type="date" />
      <TypedChoice name={`sources.${fact}.confidence`} label="How sure" options={confidences} />
    </div>
  );
}
