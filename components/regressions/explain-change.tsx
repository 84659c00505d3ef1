"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { FormAction } from "#components/ui/use-action-form.ts";
import { ExplanationFields } from "./explanation-fields.tsx";

type ExplainChangeProps = { name: string; note: string; link: string; explain: FormAction<undefined> };

/** Says why a level changed that is no regression. */
export function ExplainChange({ name, note, link, explain }: ExplainChangeProps) {
  const toast = useToast();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setIsOpen(true)} aria-label={`${note === "" ? "Explain…" : "Edit explanation…"} ${name}`}>
        {note === "" ? "Explain…" : "Edit explanation…"}
      </Button>
      <FormDialog
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        title={`Explain ${name}`}
        submit="Keep"
        action={explain}
        onDone={() => toast({ text: "Kept." })}
      >
        {(errorOf) => <ExplanationFields note={note} link={link} errorOf={errorOf} />}
      </FormDialog>
    </>
  );
}
