"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { FormAction } from "#components/ui/use-action-form.ts";

type ChooseButtonProps = { storyKey: string; title: string; action: FormAction<undefined> };

/** Writes the choice of a story down, with its reason: the alternatives and all inputs are kept with it. */
export function ChooseButton({ storyKey, title, action }: ChooseButtonProps) {
  const [isOpen, setIsOpen] = useState(false);
  const say = useToast();
  return (
    <>
      <Button onClick={() => setIsOpen(true)} aria-label={`Choose ${storyKey}`}>
        Choose…
      </Button>
      <FormDialog
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        title={`Choose ${storyKey}`}
        description={`“${title}” goes into the decision log with your reason, what else was proposed and every number of this moment.`}
        submit="Write it down"
        action={action}
        onDone={() => say({ text: `${storyKey} is chosen. The decision log says why.` })}
      >
        {(errorOf) => (
          <Field label="Why this one?" error={errorOf("reason")}>
            {(control) => <Textarea {...control} name="reason" required maxLength={2000} />}
          </Field>
        )}
      </FormDialog>
    </>
  );
}
