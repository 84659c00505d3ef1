"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { FormAction } from "#components/ui/use-action-form.ts";
import { InfrastructureFields } from "./infrastructure-fields.tsx";

/** The button that adds a database, cache, queue or third party, with its form. */
export function NewInfrastructure({ create }: { create: FormAction<unknown> }) {
  const [isOpen, setIsOpen] = useState(false);
  const toast = useToast();
  return (
    <>
      <Button hotkey="I" onClick={() => setIsOpen(true)}>
        <Plus aria-hidden="true" size={14} />
        New infrastructure
      </Button>
      <FormDialog
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        title="New infrastructure"
        description="Something that services depend on and nobody tests by itself: a database, a cache, a third party."
        submit="Add infrastructure"
        action={create}
        onDone={() => toast({ text: "Added." })}
        isResetWhenDone
      >
        {(errorOf) => <InfrastructureFields errorOf={errorOf} />}
      </FormDialog>
    </>
  );
}
