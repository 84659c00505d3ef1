"use client";

import { useState } from "react";
import { SelectField } from "#components/ui/text-field.tsx";
import type { StoryChoices } from "#lib/stories/choices/story-choices.ts";

export type People = StoryChoices["people"];

type PersonFieldProps = {
  name: string;
  label: string;
  hint?: string;
  people: People;
  initial?: string | null;
  error: string | undefined;
};

/** A person out of those who may see the story. What was chosen stays when the list comes late. */
export function PersonField({ name, label, hint, people, initial, error }: PersonFieldProps) {
  const [chosen, setChosen] = useState(initial ?? "");
  const options = people.map(({ id, name: text, isMember }) => ({
    value: id,
    label: isMember ? text : `${text} (not in the team)`,
  }));
  return (
    <SelectField
      name={name}
      label={label}
      hint={hint}
      error={error}
      value={chosen}
      onChange={({ target }) => setChosen(target.value)}
      options={[{ value: "", label: "Choose …" }, ...options]}
    />
  );
}
