"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { TextareaField } from "#components/ui/text-field.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { FormAction } from "#components/ui/use-action-form.ts";

type CloseButtonProps = { close: FormAction<{ moved: number }>; waiting: number; onDone: () => Promise<void> };

/** Ends a sitting, with a note that stays with it. */
export function CloseButton({ close, waiting, onDone }: CloseButtonProps) {
  const [isOpen, setIsOpen] = useState(false);
  const say = useToast();
  return (
    <>
      <Button hotkey="C" onClick={() => setIsOpen(true)}>
        Close the sitting…
      </Button>
      <FormDialog
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        title="Close the sitting"
        description={
          waiting === 0
            ? "Everybody was heard."
            : `${waiting === 1 ? "One who waits goes" : `${waiting} who wait go`} to the next sitting, as the first of its queue, and ${waiting === 1 ? "is" : "are"} told.`
        }
        submit="Close the sitting"
        action={close}
        onDone={() => {
          say({ text: "The sitting is closed." });
          void onDone();
        }}
      >
        {(errorOf) => <TextareaField label="Note" name="notes" error={errorOf("notes")} isOptional maxLength={2000} />}
      </FormDialog>
    </>
  );
}
