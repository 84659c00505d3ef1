"use client";

import { useChoices } from "../choices/use-choices.ts";
import { useInputs } from "../editing/edit-form.tsx";
import { TypedChoice } from "../editing/typed-field.tsx";

type NamedChoiceProps = {
  name: string;
  label: string;
  from: "people" | "teams" | "services" | "tests";
  /** What the empty choice says. */
  nothing?: string;
  hint?: string;
};

/** A person, a team, a service or a test. What is chosen stands there before the list has come, and when it is in it no more. */
export function NamedChoice({ name, label, from, nothing = "unknown", hint }: NamedChoiceProps) {
  const { teamSlug, names, typed } = useInputs();
  const choices = useChoices(teamSlug)[from];
  const chosen = typed[name] ?? "";
  const isListed = chosen === "" || choices.some(({ id }) => id === chosen);
  const options = [
    { value: "", label: nothing },
    ...(isListed ? [] : [{ value: chosen, label: names.get(chosen) ?? "somebody" }]),
    ...choices.map(({ id, name: label }) => ({ value: id, label })),
  ];
  return <TypedChoice name={name} label={label} hint={hint} options={options} />;
}
