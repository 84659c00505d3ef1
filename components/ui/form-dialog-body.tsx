"use client";

import { Fragment, useState } from "react";
import { Button } from "./button.tsx";
import { Dialog, DialogActions } from "./dialog.tsx";
import type { FormDialogProps } from "./form-dialog-props.ts";
import { FormErrors } from "./form-errors.tsx";
import { useActionForm } from "./use-action-form.ts";

/** What a `FormDialog` is once it was opened. */
export function FormDialogBody<Value>({
  isOpen,
  onClose,
  title,
  description,
  width,
  submit,
  action,
  onDone,
  isResetWhenDone,
  children,
  footer,
}: FormDialogProps<Value>) {
  const [round, setRound] = useState(0);
  const { form, isPending, errorOf, formErrors } = useActionForm(action, {
    onDone(value) {
      onClose();
      if (isResetWhenDone) setRound(round + 1);
      onDone?.(value);
    },
  });
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={title} description={description} width={width}>
      <form {...form} className="flex flex-col gap-4">
        <Fragment key={round}>{children?.(errorOf)}</Fragment>
        <FormErrors errors={formErrors} />
        <DialogActions>
          <Button type="submit" look="primary" isPending={isPending}>
            {submit}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </DialogActions>
        {footer}
      </form>
    </Dialog>
  );
}
