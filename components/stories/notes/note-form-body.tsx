"use client";

import { Button } from "#components/ui/button.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { useActionForm } from "#components/ui/use-action-form.ts";
import { useKeptInTab } from "../editing/kept-in-tab.ts";
import { MentionField } from "./mention-field.tsx";
import type { NoteFormProps } from "./note-form-props.ts";

const asItIs = { read: (text: string | null) => text, write: (text: string | null) => text };

/** What a `NoteForm` is once its code is there. */
export function NoteFormBody({ teamSlug, keptAs, text: initial = "", save, submit, onClose }: NoteFormProps) {
  const [typed, kept] = useKeptInTab(keptAs, asItIs);
  const text = typed ?? initial;
  const setText = (next: string) => kept.set(() => (next === initial ? null : next));
  const { form, isPending, errorOf, formErrors } = useActionForm(save, {
    onDone() {
      setText(initial);
      onClose?.();
    },
  });
  return (
    <form {...form} className="flex max-w-[72ch] flex-col gap-2">
      <MentionField
        teamSlug={teamSlug}
        label={onClose ? "Edit the note" : "Write a note"}
        hint="Markdown; @ mentions somebody."
        text={text}
        onText={setText}
        rows={onClose ? 4 : 2}
        isFocused={onClose !== undefined}
        error={errorOf("text")}
      />
      <FormErrors errors={formErrors} />
      <div className="flex gap-2">
        <Button type="submit" isPending={isPending}>
          {submit}
        </Button>
        {onClose && (
          <Button
            look="bare"
            onClick={() => {
              setText(initial);
              onClose();
            }}
          >
            Cancel
          </Button>
        )}
      </div>
    </form>
  );
}
