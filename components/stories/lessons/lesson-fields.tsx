import { TextareaField, TextField } from "#components/ui/text-field.tsx";

type LessonFieldsProps = { lesson?: { title: string; text: string }; errorOf: (path: string) => string | undefined };

/** What was learned, in a sentence and in what it takes. */
export function LessonFields({ lesson, errorOf }: LessonFieldsProps) {
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
    </>
  );
}
