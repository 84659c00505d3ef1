"use client";

import { FormDialog } from "#components/ui/form-dialog.tsx";
import { TextareaField } from "#components/ui/text-field.tsx";
import type { FormAction } from "#components/ui/use-action-form.ts";
import { type People, PersonField } from "../moving/forms/person-field.tsx";

type HandOverFormProps = {
  isOpen: boolean;
  onClose: () => void;
  storyKey: string;
  people: People;
  action: FormAction<undefined>;
};

/** Ends a timebox for somebody else to go on with their own. */
export function HandOverForm({ storyKey, people, ...props }: HandOverFormProps) {
  return (
    <FormDialog
      {...props}
      title={`Hand over ${storyKey}`}
      description="The timebox ends, and the story is framed again. They are told, and start their own clock when they are there."
      submit="Hand over"
      isResetWhenDone
    >
      {(errorOf) => (
        <>
          <PersonField name="personId" label="To whom" people={people} error={errorOf("personId")} />
          <TextareaField
            name="notes"
            label="What was found, and what is left to find out"
            rows={5}
            maxLength={10_000}
            error={errorOf("notes")}
          />
        </>
      )}
    </FormDialog>
  );
}
