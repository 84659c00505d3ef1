"use client";

import { FormDialog } from "#components/ui/form-dialog.tsx";
import { TextareaField, TextField } from "#components/ui/text-field.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { FormAction } from "#components/ui/use-action-form.ts";
import { placeMeanings, placeNames, type TacticPlace } from "#lib/radar/places/place.ts";
import type { ActionResult } from "#lib/shared/result.ts";

export type ReviewDialogProps = {
  name: string;
  place: TacticPlace;
  /** When the next review is due where nobody says otherwise: `2026-12-19`; empty: it is not looked at again by itself. */
  nextOn: string;
  today: string;
  review: FormAction<{ id: string }>;
  /** For ten minutes, by who wrote it. */
  takeBack: (review: { id: string }) => Promise<ActionResult<unknown>>;
  isOpen: boolean;
  onClose: () => void;
};

/** Says that a tactic still stands where it does. */
export function ReviewDialog({ name, place, nextOn, today, review, takeBack, isOpen, onClose }: ReviewDialogProps) {
  const toast = useToast();
  return (
    <FormDialog
      isOpen={isOpen}
      onClose={onClose}
      title={`Does ${name} still stand in ${placeNames[place]}?`}
      description={`${placeMeanings[place]} Where that is not so, move it instead.`}
      submit="Still so"
      action={review}
      onDone={({ id }) => toast({ text: `${name} is reviewed.`, undo: () => takeBack({ id }) })}
      isResetWhenDone
    >
      {(errorOf) => (
        <>
          <TextareaField
            name="note"
            label="What you saw"
            isOptional
            rows={3}
            maxLength={2_000}
            error={errorOf("note")}
            data-first-focus=""
          />
          <TextField
            name="reviewOn"
            type="date"
            label="Look again on"
            isOptional={nextOn === ""}
            defaultValue={nextOn}
            min={today}
            hint="Two reviews missed fade it on the radar."
            className="max-w-44"
            error={errorOf("reviewOn")}
          />
        </>
      )}
    </FormDialog>
  );
}
