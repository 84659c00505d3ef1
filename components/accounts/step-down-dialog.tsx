"use client";

import { FormDialog } from "#components/ui/form-dialog.tsx";
import type { ActionResult } from "#lib/shared/result.ts";

type StepDownDialogProps = {
  isOpen: boolean;
  onClose: () => void;
  /** Leads away from the page. */
  stepDown: () => Promise<ActionResult<undefined>>;
};

/** Asks once: whoever is no admin any more cannot take it back. */
export function StepDownDialog({ isOpen, onClose, stepDown }: StepDownDialogProps) {
  return (
    <FormDialog
      isOpen={isOpen}
      onClose={onClose}
      title="Stop being an admin?"
      description="These settings, and the teams that you are not in, are closed to you at once. Another admin can make you one again."
      submit="Stop being an admin"
      action={stepDown}
    />
  );
}
