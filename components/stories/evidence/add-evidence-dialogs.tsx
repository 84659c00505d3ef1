"use client";

import { FormDialog } from "#components/ui/form-dialog.tsx";
import { SelectField, TextField } from "#components/ui/text-field.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { FormAction } from "#components/ui/use-action-form.ts";
import type { RunChoice } from "#lib/stories/evidence/evidence.ts";
import { EvidenceFields } from "./evidence-fields.tsx";

type AddEvidenceDialogsProps = {
  open: "link" | "run" | null;
  onClose: () => void;
  userName: string;
  runs: readonly RunChoice[];
  addLink: FormAction<unknown>;
  addRun: FormAction<unknown>;
};

/** The forms of evidence that is no file. */
export function AddEvidenceDialogs({ open, onClose, userName, runs, addLink, addRun }: AddEvidenceDialogsProps) {
  const toast = useToast();
  const onDone = () => toast({ text: "Added to the evidence." });
  return (
    <>
      <FormDialog
        isOpen={open === "link"}
        onClose={onClose}
        title="Add a link"
        submit="Add link"
        action={addLink}
        onDone={onDone}
        isResetWhenDone
      >
        {(errorOf) => (
          <>
            <TextField
              label="Address"
              name="url"
              type="url"
              inputMode="url"
              placeholder="https://"
              error={errorOf("url")}
              data-first-focus
            />
            <TextField label="What it shows" name="title" isOptional error={errorOf("title")} />
            <EvidenceFields values={{ source: userName, takenOn: today(), confidence: "guess" }} errorOf={errorOf} />
          </>
        )}
      </FormDialog>
      <FormDialog
        isOpen={open === "run"}
        onClose={onClose}
        title="Add a run"
        description="What it measured, and its verdict, stand beside it as they are."
        submit="Add run"
        action={addRun}
        onDone={onDone}
        isResetWhenDone
      >
        {(errorOf) => (
          <SelectField
            label="Run"
            name="runId"
            options={runs.map((run) => ({ value: run.id, label: runWords(run) }))}
            error={errorOf("runId")}
            data-first-focus
          />
        )}
      </FormDialog>
    </>
  );
}

function runWords({ number, test, startedAt, verdict }: RunChoice): string {
  const day = startedAt ? startedAt.toISOString().slice(0, 10) : null;
  return [`${test}, run ${number}`, day, verdict].filter(Boolean).join(" · ");
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
