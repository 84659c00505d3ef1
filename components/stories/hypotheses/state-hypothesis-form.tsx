"use client";

import { FormDialog } from "#components/ui/form-dialog.tsx";
import type { FormAction } from "#components/ui/use-action-form.ts";
import { SentenceFields } from "./sentence-fields.tsx";

export type StateHypothesisFormProps = {
  isOpen: boolean;
  onClose: () => void;
  state: FormAction<{ number: number }>;
};

/** A hypothesis as the sentence that it is. */
export function StateHypothesisForm({ isOpen, onClose, state }: StateHypothesisFormProps) {
  return (
    <FormDialog
      isOpen={isOpen}
      onClose={onClose}
      title="State a hypothesis"
      submit="State it"
      width="wide"
      action={state}
      isResetWhenDone
    >
      {(errorOf) => <SentenceFields errorOf={errorOf} />}
    </FormDialog>
  );
}
