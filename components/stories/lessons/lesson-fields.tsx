import { TextareaField, TextField } from "#components/ui/text-field.tsx";
import type { LessonTactic } from "./lesson-tactic.ts";
import { LessonTacticsField } from "./lesson-tactics-field.tsx";

export type LessonFieldsProps = {
  lesson?: { title: string; text: string; tactics: readonly string[] };
  /** Those of the team's radar. */
  tactics: readonly LessonTactic[];
  errorOf: (path: string) => string | undefined;
};

/** What was learned, in a sentence and in what it takes, and of which tactics. */
export function LessonFields({ lesson, tactics, errorOf }: LessonFieldsProps) {
  return (
    <>
      <TextField
        label="Lesson"
        name="title"
        defaultValue={lesson?.title}
        hint="As advice to whoever comes next: “Use a connection pooler”, “Verify your quotas”"
        error={errorOf("title")}
        data-first-focus
      />
      <TextareaField
        label="What it stands on"
        name="text"
        rows={5}
        defaultValue={lesson?.text}
        isOptional
        hint="What you saw, and when it holds. Markdown."
        error={errorOf("text")}
      />
      <LessonTacticsField name="tactics[]" tactics={tactics} initial={lesson?.tactics} error={errorOf("tactics")} />
    </>
  );
}
