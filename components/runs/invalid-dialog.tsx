"use client";

import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogActions } from "#components/ui/dialog.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { type FormAction, useActionForm } from "#components/ui/use-action-form.ts";

type InvalidDialogProps = {
  /** "run 61 of checkout" */
  name: string;
  isOpen: boolean;
  onClose: () => void;
  onMarked: () => void;
  /** Takes the form's `reason`. */
  mark: FormAction<undefined>;
};

/** Asks why a run does not count. */
export function InvalidDialog({ name, isOpen, onClose, onMarked, mark }: InvalidDialogProps) {
  const { form, isPending, errorOf, formErrors } = useActionForm(mark, {
    onDone() {
      onClose();
      onMarked();
    },
  });
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={`Mark ${name} as invalid?`}>
      <form {...form} className="grid gap-4">
        <p className="text-ink-2">
          It keeps its figures and feeds no baseline. Later verdicts that stood on it are made anew.
        </p>
        <TextField
          label="Why"
          name="reason"
          hint="“The data was not reset”, “the generator was at its limit”"
          error={errorOf("reason")}
          data-first-focus
        />
        <FormErrors errors={formErrors} />
        <DialogActions>
          <Button type="submit" look="primary" isPending={isPending}>
            Mark as invalid
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
