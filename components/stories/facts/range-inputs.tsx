"use client";

import { useInputs } from "../editing/edit-form.tsx";
import { TypedNumber } from "../editing/typed-field.tsx";

/** An estimate as its three numbers; one alone stands for all three, and is shown in the other two. */
export function RangeInputs({ name, unit }: { name: string; unit: string }) {
  const { typed } = useInputs();
  const texts = ["low", "likely", "high"].map((bound) => typed[`${name}.${bound}`] ?? "");
  const given = texts.filter((text) => text.trim() !== "");
  const [only] = given.length === 1 ? given : [];
  return (
    <fieldset>
      <legend className="mb-1 text-ink-3 text-meta">
        {unit}. From the least, over what is likely, to the most; one number stands for all three.
      </legend>
      <div className="grid max-w-md grid-cols-3 gap-2">
        <TypedNumber name={`${name}.low`} label="At least" placeholder={only} />
        <TypedNumber name={`${name}.likely`} label="Likely" placeholder={only} />
        <TypedNumber name={`${name}.high`} label="At most" placeholder={only} />
      </div>
    </fieldset>
  );
}
