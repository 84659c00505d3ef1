"use client";

import { FormDialog } from "#components/ui/form-dialog.tsx";
import type { FormDialogProps } from "#components/ui/form-dialog-props.ts";
import { LessonFields, type LessonFieldsProps } from "./lesson-fields.tsx";

export type LessonDialogProps = Omit<FormDialogProps<unknown>, "children"> & Omit<LessonFieldsProps, "errorOf">;

/** The form of a lesson. */
export function LessonDialog({ lesson, tactics, ...dialog }: LessonDialogProps) {
  return (
    <FormDialog {...dialog}>
      {(errorOf) => <LessonFields lesson={lesson} tactics={tactics} errorOf={errorOf} />}
    </FormDialog>
  );
}
