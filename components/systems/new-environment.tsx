"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { FormAction } from "#components/ui/use-action-form.ts";
import { EnvironmentFields } from "./environment-fields.tsx";

/** The button that adds an environment, with its form. */
export function NewEnvironment({ create }: { create: FormAction<unknown> }) {
  const [isOpen, setIsOpen] = useState(false);
  const toast = useToast();
  return (
    <>
      <Button look="primary" hotkey="N" onClick={() => setIsOpen(true)}>
        <Plus aria-hidden="true" size={14} />
        New environment
      </Button>
      <FormDialog
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        title="New environment"
        description="Where tests run. Runs of different environments are never compared."
        submit="Add environment"
        action={create}
        onDone={() => toast({ text: "Added." })}
        isResetWhenDone
      >
        {(errorOf) => <EnvironmentFields errorOf={errorOf} />}
      </FormDialog>
    </>
  );
}
