import { Field } from "#components/ui/field.tsx";
import { PickList } from "#components/ui/pick-list.tsx";
import { TextareaField, TextField } from "#components/ui/text-field.tsx";
import type { LessonTactic } from "./lesson-tactic.ts";

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
      {tactics.length > 0 && (
        <Field label="Tactics" isOptional hint="Of the radar: their pages show the lesson." error={errorOf("tactics")}>
          {(control) => (
            <>
              {/* A form says nothing of a list that is empty. */}
              <input type="hidden" name="tactics[]" value="" />
              <PickList
                {...control}
                options={tactics.map(({ slug, name }) => ({ name: "tactics[]", value: slug, label: name }))}
                initial={lesson?.tactics}
                placeholder="Name of a tactic"
              />
            </>
          )}
        </Field>
      )}
    </>
  );
}
