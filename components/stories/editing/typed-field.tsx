"use client";

import type { ReactNode } from "react";
import { Field } from "#components/ui/field.tsx";
import { Select, type SelectOption } from "#components/ui/select.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { useInputs } from "./edit-form.tsx";

type TypedFieldProps = {
  /** The path of what it holds: `customers.low`. */
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  placeholder?: string;
};

/** A line of text of the editor around it. */
export function TypedText({
  name,
  label,
  hint,
  placeholder,
  type = "text",
  list,
  maxLength,
}: TypedFieldProps & { type?: "text" | "date"; list?: string; maxLength?: number }) {
  const { typed, type: write, errorOf } = useInputs();
  return (
    <Field label={label} hint={hint} error={errorOf(name)}>
      {(control) => (
        <TextInput
          {...control}
          type={type}
          name={name}
          value={typed[name] ?? ""}
          placeholder={placeholder}
          list={list}
          maxLength={maxLength}
          autoComplete="off"
          onChange={({ target }) => write(name, target.value)}
        />
      )}
    </Field>
  );
}

/** A number of the editor around it. */
export function TypedNumber({ name, label, hint, placeholder }: TypedFieldProps) {
  const { typed, type, errorOf } = useInputs();
  return (
    <Field label={label} hint={hint} error={errorOf(name)}>
      {(control) => (
        <TextInput
          {...control}
          isFigure
          inputMode="decimal"
          name={name}
          value={typed[name] ?? ""}
          placeholder={placeholder}
          autoComplete="off"
          onChange={({ target }) => type(name, target.value)}
        />
      )}
    </Field>
  );
}

/** Several lines of the editor around it; `most` characters at the most, which it counts when they get scarce. */
export function TypedParagraph({
  name,
  label,
  hint,
  placeholder,
  most,
  rows,
}: TypedFieldProps & { most: number; rows?: number }) {
  const { typed, type, errorOf } = useInputs();
  const text = typed[name] ?? "";
  const left = most - text.trim().length;
  const count = left < 0 ? `${-left} characters too many` : left < most / 5 ? `${left} characters left` : null;
  return (
    <Field label={label} hint={count ?? hint} error={errorOf(name)}>
      {(control) => (
        <Textarea
          {...control}
          name={name}
          value={text}
          placeholder={placeholder}
          rows={rows}
          onChange={({ target }) => type(name, target.value)}
        />
      )}
    </Field>
  );
}

/** A choice of the editor around it. The empty one says that it is unknown. */
export function TypedChoice({
  name,
  label,
  hint,
  options,
}: Omit<TypedFieldProps, "placeholder"> & { options: readonly SelectOption[] }) {
  const { typed, type, errorOf } = useInputs();
  return (
    <Field label={label} hint={hint} error={errorOf(name)}>
      {(control) => (
        <Select
          {...control}
          name={name}
          value={typed[name] ?? ""}
          options={options}
          onChange={({ target }) => type(name, target.value)}
        />
      )}
    </Field>
  );
}
