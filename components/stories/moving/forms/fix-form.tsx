"use client";

import { TextareaField } from "#components/ui/text-field.tsx";
import { MoveForm, textIn } from "../move-form.tsx";
import type { MoveFormProps } from "../story-to-move.ts";
import { type People, PersonField } from "./person-field.tsx";

/** Decides that it is fixed now: who leads it, and why, for the decision log. */
export function FixForm({ people, ownerId, ...props }: MoveFormProps & { people: People; ownerId: string | null }) {
  return (
    <MoveForm
      {...props}
      to="fixing"
      title={`Fix ${props.story.key}`}
      submit="Fix it"
      read={(form) => ({ ownerId: textIn(form, "ownerId") || null, decision: textIn(form, "decision") })}
      held={{ ownerId }}
      fields={["ownerId", "decision"]}
    >
      {(errorOf) => (
        <>
          <PersonField
            name="ownerId"
            label="Who leads the fix"
            people={people}
            initial={ownerId}
            error={errorOf("ownerId")}
          />
          <TextareaField
            name="decision"
            label="Why this, and why now"
            hint="It goes into the decision log, with what is known today."
            maxLength={2_000}
            error={errorOf("decision")}
          />
        </>
      )}
    </MoveForm>
  );
}
