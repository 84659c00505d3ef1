"use client";

import { FormDialog } from "#components/ui/form-dialog.tsx";
import { TextareaField, TextField } from "#components/ui/text-field.tsx";
import type { FormAction } from "#components/ui/use-action-form.ts";
import { timeboxLimits } from "#lib/stories/timeboxes/timebox-limits.ts";
import { useChoices } from "../choices/use-choices.ts";
import { PersonField } from "../moving/forms/person-field.tsx";

export type AnotherTimeboxFormProps = {
  teamSlug: string;
  storyKey: string;
  /** Who investigates so far. */
  personId: string;
  start: FormAction<undefined>;
  onClose: () => void;
};

/** Starts a further timebox. */
export function AnotherTimeboxForm({ teamSlug, storyKey, personId, start, onClose }: AnotherTimeboxFormProps) {
  const { people } = useChoices(teamSlug);
  return (
    <FormDialog
      isOpen
      onClose={onClose}
      title={`Another timebox for ${storyKey}`}
      description="The clock starts with this, and ends in a decision."
      submit="Start the timebox"
      action={start}
    >
      {(errorOf) => (
        <>
          <PersonField
            name="personId"
            label="Who investigates"
            people={people}
            initial={personId}
            error={errorOf("personId")}
          />
          <TextareaField
            name="question"
            label="Question to answer"
            rows={2}
            maxLength={500}
            error={errorOf("question")}
          />
          <TextField
            name="minutes"
            label="Timebox, minutes"
            inputMode="numeric"
            isFigure
            className="max-w-28"
            defaultValue={String(timeboxLimits.usual)}
            error={errorOf("minutes")}
          />
        </>
      )}
    </FormDialog>
  );
}
