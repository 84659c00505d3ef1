"use client";

import { TextareaField } from "#components/ui/text-field.tsx";
import { moveButton } from "#lib/stories/states/move-button.ts";
import type { StoryState } from "#lib/stories/states/story-state.ts";
import { MoveForm, textIn } from "../move-form.tsx";
import type { MoveFormProps } from "../story-to-move.ts";

/** A move that takes a reason: parking, going back, reopening. Out of an investigation it is what was found, and ends its timebox. */
export function ReasonForm({ to, ...props }: MoveFormProps & { to: StoryState }) {
  const { state, key } = props.story;
  const isFound = state === "investigating";
  const name = isFound ? "notes" : "reason";
  const { verb } = moveButton(state, to);
  return (
    <MoveForm
      {...props}
      to={to}
      title={`${verb}: ${key}`}
      description={isFound ? "The timebox ends with this." : undefined}
      submit={verb}
      read={(form) => ({ [name]: textIn(form, name) })}
      fields={[name]}
    >
      {(errorOf) => (
        <TextareaField
          name={name}
          label={isFound ? "What was found, and why it ends here" : "Why"}
          rows={isFound ? 5 : 3}
          maxLength={isFound ? 10_000 : 2_000}
          error={errorOf(name)}
        />
      )}
    </MoveForm>
  );
}
