import { TextareaField, TextField } from "#components/ui/text-field.tsx";

type ExplanationFieldsProps = {
  note: string;
  link: string;
  /** An example of what to write. */
  hint?: string;
  errorOf: (field: string) => string | undefined;
};

/** Why a level changed, and where that is worked on: the form's `note` and `link`. */
export function ExplanationFields({ note, link, hint, errorOf }: ExplanationFieldsProps) {
  return (
    <>
      <TextareaField
        label="Explanation"
        name="note"
        defaultValue={note}
        hint={hint}
        error={errorOf("note")}
        data-first-focus
      />
      <TextField
        label="Story or ticket"
        name="link"
        type="url"
        defaultValue={link}
        isOptional
        hint="An address: https://…"
        error={errorOf("link")}
      />
    </>
  );
}
