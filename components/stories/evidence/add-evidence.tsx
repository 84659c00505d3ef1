"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { SelectField, TextField } from "#components/ui/text-field.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { FormAction } from "#components/ui/use-action-form.ts";
import type { ActionResult } from "#lib/shared/result.ts";
import type { RunChoice } from "#lib/stories/evidence/evidence.ts";
import { EvidenceFields } from "./evidence-fields.tsx";

type AddEvidenceProps = {
  userName: string;
  addLink: FormAction<unknown>;
  addRun: FormAction<unknown>;
  /** Asked when the choice is opened. */
  listRuns: (input: Record<string, never>) => Promise<ActionResult<RunChoice[]>>;
};

/** Evidence that is no file: a run of the team, or an address. */
export function AddEvidence({ userName, addLink, addRun, listRuns }: AddEvidenceProps) {
  const toast = useToast();
  const [open, setOpen] = useState<"link" | "run" | null>(null);
  const [runs, setRuns] = useState<readonly RunChoice[] | null>(null);
  const close = () => setOpen(null);
  const onDone = () => toast({ text: "Added to the evidence." });

  async function openRuns() {
    const listed = await listRuns({}).catch(() => null);
    if (!listed?.ok) return toast({ text: "The runs could not be listed. Try again." });
    if (listed.value.length === 0) return toast({ text: "The team has no runs yet." });
    setRuns(listed.value);
    setOpen("run");
  }

  return (
    <>
      <Button onClick={openRuns}>Add run</Button>
      <Button onClick={() => setOpen("link")}>Add link</Button>
      <FormDialog
        isOpen={open === "link"}
        onClose={close}
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
        onClose={close}
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
            options={(runs ?? []).map((run) => ({ value: run.id, label: runWords(run) }))}
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
