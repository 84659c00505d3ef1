"use client";

import { useRef } from "react";
import { Button } from "./button.tsx";
import { Field } from "./field.tsx";
import { TextInput } from "./text-input.tsx";

type PastDayFieldProps = {
  label: string;
  name: string;
  /** `2026-11-21`, or empty. */
  defaultValue: string;
  /** Of the button that takes today and sends the form: "Reviewed today". */
  today: string;
  hint?: string;
  error?: string;
};

/** The day on which something was done, with a button for today. */
export function PastDayField({ label, name, defaultValue, today, hint, error }: PastDayFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  function takeToday() {
    if (!input.current) return;
    input.current.value = dayHere(new Date());
    input.current.form?.requestSubmit();
  }
  return (
    <Field label={label} isOptional hint={hint} error={error}>
      {(control) => (
        <span className="flex flex-wrap gap-2">
          <TextInput
            {...control}
            ref={input}
            type="date"
            name={name}
            defaultValue={defaultValue}
            className="max-w-44"
          />
          <Button className="h-8 in-[fieldset:disabled]:hidden" onClick={takeToday}>
            {today}
          </Button>
        </span>
      )}
    </Field>
  );
}

/** The day where the person is, who may be a day ahead of the server. */
function dayHere(now: Date): string {
  const part = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}
