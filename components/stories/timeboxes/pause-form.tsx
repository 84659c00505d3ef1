"use client";

import { FormDialog } from "#components/ui/form-dialog.tsx";
import { TextareaField } from "#components/ui/text-field.tsx";
import type { FormAction } from "#components/ui/use-action-form.ts";

type PauseFormProps = { isOpen: boolean; onClose: () => void; action: FormAction<undefined> };

/** Stops the clock while data are waited for. */
export function PauseForm(props: PauseFormProps) {
  return (
    <FormDialog
      {...props}
      title="Wait for data"
      description="The clock stands still until somebody resumes it."
      submit="Pause the clock"
      isResetWhenDone
    >
      {(errorOf) => (
        <TextareaField
          name="reason"
          label="What it waits for"
          rows={2}
          maxLength={500}
          placeholder="Tonight’s run with tracing on"
          error={errorOf("reason")}
        />
      )}
    </FormDialog>
  );
}
