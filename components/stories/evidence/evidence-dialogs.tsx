"use client";

import { FormDialog } from "#components/ui/form-dialog.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { FormAction } from "#components/ui/use-action-form.ts";
import { EvidenceFields } from "./evidence-fields.tsx";

type EvidenceDialogsProps = {
  open: "change" | "remove" | null;
  onClose: () => void;
  title: string;
  values: { source: string; takenOn: string; confidence: string };
  /** Null: who looks at it may not. */
  change: FormAction<unknown> | null;
  remove: FormAction<unknown> | null;
};

/** What is said of a piece of evidence, and the question before it is removed. */
export function EvidenceDialogs({ open, onClose, title, values, change, remove }: EvidenceDialogsProps) {
  const toast = useToast();
  return (
    <>
      {change && (
        <FormDialog
          isOpen={open === "change"}
          onClose={onClose}
          title={`Edit ${title}`}
          submit="Save"
          action={change}
          onDone={() => toast({ text: "Saved." })}
        >
          {(errorOf) => (
            <>
              <TextField
                label="What it shows"
                name="title"
                defaultValue={title}
                error={errorOf("title")}
                data-first-focus
              />
              <EvidenceFields values={values} errorOf={errorOf} />
            </>
          )}
        </FormDialog>
      )}
      {remove && (
        <FormDialog
          isOpen={open === "remove"}
          onClose={onClose}
          title={`Remove ${title}?`}
          description="It cannot be brought back: a file is deleted from the server."
          submit="Remove"
          action={remove}
          onDone={() => toast({ text: "Removed." })}
        />
      )}
    </>
  );
}
