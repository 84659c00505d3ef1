"use client";

import { Bookmark } from "lucide-react";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { FormAction } from "#components/ui/use-action-form.ts";

/** Keeps what the page shows under a name, on the page of its test. */
export function SaveComparison({ save }: { save: FormAction<unknown> }) {
  const [isOpen, setIsOpen] = useState(false);
  const toast = useToast();
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>
        <Bookmark aria-hidden="true" size={14} />
        Save
      </Button>
      <FormDialog
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        title="Save this comparison"
        description="It is listed on the page of the test, for the whole team."
        submit="Save comparison"
        action={save}
        onDone={() => toast({ text: "Saved on the page of the test." })}
        isResetWhenDone
      >
        {(errorOf) => (
          <TextField
            label="Name"
            name="name"
            autoComplete="off"
            hint="“4 against 8 workers”"
            error={errorOf("name")}
            data-first-focus
          />
        )}
      </FormDialog>
    </>
  );
}
