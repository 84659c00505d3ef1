"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import type { FormAction } from "#components/ui/use-action-form.ts";
import { SentenceFields } from "./sentence-fields.tsx";

/** States a hypothesis. */
export function StateHypothesis({ state }: { state: FormAction<{ number: number }> }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>State a hypothesis</Button>
      <FormDialog
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        title="State a hypothesis"
        submit="State it"
        width="wide"
        action={state}
        isResetWhenDone
      >
        {(errorOf) => <SentenceFields errorOf={errorOf} />}
      </FormDialog>
    </>
  );
}
