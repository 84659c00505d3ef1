"use client";

import { EditDialog } from "#components/ui/edit-dialog.tsx";
import { TextareaField, TextField } from "#components/ui/text-field.tsx";
import type { FormAction } from "#components/ui/use-action-form.ts";

type EditLevelProps = {
  /** As it is typed; null: none. */
  level: number | null;
  /** "ms", "%", "/s" */
  unit: string;
  save: FormAction<unknown>;
};

/** Sets by hand the level that a fix is held to. */
export function EditLevel({ level, unit, save }: EditLevelProps) {
  return (
    <EditDialog name="the proved level" save={save}>
      {(errorOf) => (
        <>
          <TextField
            label={`Level${unit === "" ? "" : `, ${unit}`}`}
            name="level"
            inputMode="decimal"
            isFigure
            isOptional
            defaultValue={level === null ? "" : String(level)}
            hint="Two valid runs running that are worse tag the story as regressed. Empty: nothing is held against it."
            error={errorOf("level")}
            data-first-focus
          />
          <TextareaField label="Why" name="reason" error={errorOf("reason")} />
        </>
      )}
    </EditDialog>
  );
}
