"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { TextareaField, TextField } from "#components/ui/text-field.tsx";
import type { FormAction } from "#components/ui/use-action-form.ts";
import { timeboxLimits } from "#lib/stories/timeboxes/timebox-limits.ts";
import { useChoices } from "../choices/use-choices.ts";
import { PersonField } from "../moving/forms/person-field.tsx";

type AnotherTimeboxProps = {
  teamSlug: string;
  storyKey: string;
  /** Who investigates so far. */
  personId: string;
  /** Null: who looks at it may start none. */
  start: FormAction<undefined> | null;
};

/** A story that is investigated without a clock, as while its hypothesis waits for data, and the way to a further timebox. */
export function AnotherTimebox({ start, ...props }: AnotherTimeboxProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 py-2">
      <p className="text-ink-2 text-table">No clock runs.</p>
      {start && <Button onClick={() => setIsOpen(true)}>Start another timebox</Button>}
      {start && isOpen && <AnotherForm {...props} start={start} onClose={() => setIsOpen(false)} />}
    </div>
  );
}

type AnotherFormProps = Omit<AnotherTimeboxProps, "start"> & { start: FormAction<undefined>; onClose: () => void };

function AnotherForm({ teamSlug, storyKey, personId, start, onClose }: AnotherFormProps) {
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
