"use client";

import { useState } from "react";
import { Button } from "./button.tsx";
import { FormDialog } from "./form-dialog.tsx";
import { useToast } from "./toast.tsx";
import type { FormAction } from "./use-action-form.ts";

type AskButtonProps = {
  /** What stands on the button: "Revoke". */
  face: string;
  /** The same with the name of its thing, for screen readers. */
  label: string;
  /** The question: "Revoke “CI”?" */
  title: string;
  /** What it means, and whether it can be taken back. */
  description: string;
  /** The verb of the answer; the button's own when left out. */
  submit?: string;
  action: FormAction<unknown>;
  /** What is said once it is done. */
  done: string;
};

/** A button in a row that asks once, with the thing's name, before it does what cannot be undone. */
export function AskButton({ face, label, title, description, submit = face, action, done }: AskButtonProps) {
  const [isOpen, setIsOpen] = useState(false);
  const toast = useToast();
  return (
    <>
      <Button look="bare" aria-label={label} onClick={() => setIsOpen(true)}>
        {face}
      </Button>
      <FormDialog
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        title={title}
        description={description}
        submit={submit}
        action={action}
        onDone={() => toast({ text: done })}
      />
    </>
  );
}
