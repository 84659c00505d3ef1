"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { TextareaField } from "#components/ui/text-field.tsx";
import { type FormAction, useActionForm } from "#components/ui/use-action-form.ts";

type RunNotesProps = {
  notes: string;
  /** Takes the form's `notes`; null for who may only read. */
  save: FormAction<unknown> | null;
};

/** What people wrote about a run. */
export function RunNotes({ notes, save }: RunNotesProps) {
  const [isEditing, setIsEditing] = useState(false);
  const [wasEdited, setWasEdited] = useState(false);
  function leave() {
    setIsEditing(false);
    setWasEdited(true);
  }
  return (
    <section className="min-w-0">
      <SectionHead
        title="Notes"
        tools={
          save &&
          !isEditing && (
            <button
              type="button"
              // biome-ignore lint/a11y/noAutofocus: gives the focus back when the form that had it goes
              autoFocus={wasEdited}
              onClick={() => setIsEditing(true)}
              className="text-accent underline-offset-2 hover:underline"
            >
              {notes === "" ? "Write" : "Edit"}
            </button>
          )
        }
      />
      {isEditing && save ? (
        <NotesForm notes={notes} save={save} onDone={leave} />
      ) : (
        <p className="max-w-[92ch] whitespace-pre-wrap py-3 text-ink-2 [overflow-wrap:anywhere]">
          {notes || "Nobody has written anything about this run."}
        </p>
      )}
    </section>
  );
}

function NotesForm({ notes, save, onDone }: { notes: string; save: FormAction<unknown>; onDone: () => void }) {
  const { form, isPending, errorOf, formErrors } = useActionForm(save, { onDone });
  return (
    <form {...form} className="grid max-w-[92ch] gap-3 py-3">
      <TextareaField label="Notes" name="notes" defaultValue={notes} rows={5} error={errorOf("notes")} autoFocus />
      {formErrors.map((message) => (
        <p key={message} role="alert">
          {message}
        </p>
      ))}
      <div className="flex gap-2">
        <Button type="submit" look="primary" isPending={isPending}>
          Save notes
        </Button>
        <Button look="bare" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
