"use client";

import { AskButton } from "#components/ui/ask-button.tsx";
import type { FormAction } from "#components/ui/use-action-form.ts";
import { EditLesson } from "./edit-lesson.tsx";
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
      {edit && <EditLesson lesson={lesson} tactics={tactics} save={edit} />}
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
