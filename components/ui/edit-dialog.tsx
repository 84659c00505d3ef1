"use client";

import { type ReactNode, useState } from "react";
import { Button } from "./button.tsx";
import { FormDialog } from "./form-dialog.tsx";
import { useToast } from "./toast.tsx";
import type { FormAction } from "./use-action-form.ts";

type EditDialogProps = {
  /** Of the thing: "staging". */
  name: string;
  save: FormAction<unknown>;
  children: (errorOf: (path: string) => string | undefined) => ReactNode;
};

/** A quiet button in a row that opens the form of its thing. */
export function EditDialog({ name, save, children }: EditDialogProps) {
  const [isOpen, setIsOpen] = useState(false);
  const toast = useToast();
  return (
    <>
      <Button look="bare" aria-label={`Edit ${name}`} onClick={() => setIsOpen(true)}>
        Edit
      </Button>
      <FormDialog
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        title={`Edit ${name}`}
        submit="Save"
        action={save}
        onDone={() => toast({ text: "Saved." })}
      >
        {children}
      </FormDialog>
    </>
  );
}
