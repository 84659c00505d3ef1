"use client";

import { AskButton } from "#components/ui/ask-button.tsx";
import { EditDialog } from "#components/ui/edit-dialog.tsx";
import type { FormAction } from "#components/ui/use-action-form.ts";
import { LessonFields } from "./lesson-fields.tsx";
import type { LessonTactic } from "./lesson-tactic.ts";

type LessonActsProps = {
  lesson: { title: string; text: string; tactics: readonly string[] };
  tactics: readonly LessonTactic[];
  /** Null: who looks at it may not. */
  edit: FormAction<unknown> | null;
  remove: FormAction<unknown> | null;
};

/** What can be done with a lesson. */
export function LessonActs({ lesson, tactics, edit, remove }: LessonActsProps) {
  return (
    <>
      {edit && (
        <EditDialog name={`“${lesson.title}”`} save={edit}>
          {(errorOf) => <LessonFields lesson={lesson} tactics={tactics} errorOf={errorOf} />}
        </EditDialog>
      )}
      {remove && (
        <AskButton
          face="Remove"
          label={`Remove “${lesson.title}”`}
          title={`Remove “${lesson.title}”?`}
          description="Nobody finds it any more. The timeline of its story keeps what it said."
          action={remove}
          done="Removed."
        />
      )}
    </>
  );
}
