"use client";

import { Fragment, type ReactNode, useState } from "react";
import { Button } from "./button.tsx";
import { Dialog, DialogActions } from "./dialog.tsx";
import { FormErrors } from "./form-errors.tsx";
import { type FormAction, useActionForm } from "./use-action-form.ts";

type FormDialogProps<Value> = {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  description?: string;
  width?: "narrow" | "wide";
  /** The verb of its button: "Add service". */
  submit: string;
  action: FormAction<Value>;
  /** After it was done; the dialog is closed by then. */
  onDone?: (value: Value) => void;
  /** The next time is about another thing: the fields start anew. */
  isResetWhenDone?: boolean;
  /** The fields; without any it only asks. */
  children?: (errorOf: (path: string) => string | undefined) => ReactNode;
  /** What stands below the buttons. */
  footer?: ReactNode;
};

/** A form in a dialog: it stays open with every character while it is refused. */
export function FormDialog<Value>({
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
