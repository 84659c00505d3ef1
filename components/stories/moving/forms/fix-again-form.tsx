"use client";

import { TextareaField } from "#components/ui/text-field.tsx";
import { outcomes } from "#lib/stories/states/story-state.ts";
import { MoveForm, textIn } from "../move-form.tsx";
import type { Measured, MoveFormProps } from "../story-to-move.ts";
import { OutcomeField, outcomeIn } from "./outcome-field.tsx";

const notImproved = outcomes.filter((outcome) => outcome !== "improved");

/** Back to the fixing: the fix did not make it better. */
export function FixAgainForm({ measured, ...props }: MoveFormProps & { measured: Measured | null }) {
  return (
    <MoveForm
      {...props}
      to="fixing"
      title={`Back to fixing: ${props.story.key}`}
      description={measured?.sentence ?? "The fix did not make it better."}
      submit="Back to fixing"
      read={(form) => ({ outcome: outcomeIn(form, notImproved), outcomeReason: textIn(form, "outcomeReason") })}
      fields={["outcome", "outcomeReason"]}
    >
      {(errorOf) => (
        <>
          <OutcomeField outcomes={notImproved} proposed={measured?.outcome} error={errorOf("outcome")} />
          <TextareaField
            name="outcomeReason"
            label="What was seen"
            isOptional
            maxLength={2_000}
            error={errorOf("outcomeReason")}
          />
        </>
      )}
    </MoveForm>
  );
}
