import type { ComponentProps, ReactNode } from "react";
import { Field } from "./field.tsx";
import { Select } from "./select.tsx";
import { TextInput } from "./text-input.tsx";
import { Textarea } from "./textarea.tsx";

type Labelled = { label: ReactNode; hint?: ReactNode; error?: string; isOptional?: boolean };

export function TextField({ label, hint, error, isOptional, ...rest }: Labelled & ComponentProps<typeof TextInput>) {
  return (
    <Field label={label} hint={hint} error={error} isOptional={isOptional}>
      {(control) => <TextInput {...rest} {...control} />}
    </Field>
  );
}

export function TextareaField({ label, hint, error, isOptional, ...rest }: Labelled & ComponentProps<typeof Textarea>) {
  return (
    <Field label={label} hint={hint} error={error} isOptional={isOptional}>
      {(control) => <Textarea {...rest} {...control} />}
    </Field>
  );
}

export function SelectField({ label, hint, error, isOptional, ...rest }: Labelled & ComponentProps<typeof Select>) {
  return (
    <Field label={label} hint={hint} error={error} isOptional={isOptional}>
      {(control) => <Select {...rest} {...control} />}
    </Field>
  );
}
