"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { FormAction } from "#components/ui/use-action-form.ts";
import { FixFields } from "./fix-fields.tsx";

type AddFixProps = { team: string; add: FormAction<unknown> };

/** Breaks a fix out of a story. */
export function AddFix({ team, add }: AddFixProps) {
  const [isOpen, setIsOpen] = useState(false);
  const toast = useToast();
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>Add a fix</Button>
      <FormDialog
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        title="Break out a fix"
        description="A part of the work that somebody can do by themselves. All are shipped or dropped before the story is verified."
        submit="Add"
        action={add}
        onDone={() => toast({ text: "Added." })}
        isResetWhenDone
      >
        {(errorOf) => <FixFields team={team} errorOf={errorOf} />}
      </FormDialog>
    </>
  );
}
