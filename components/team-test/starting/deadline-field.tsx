"use client";

import { TextField } from "#components/ui/text-field.tsx";
import { deadlineIso } from "./deadline.ts";

type DeadlineFieldProps = { value: string; onChange: (typed: string) => void; error?: string };

/** Until when people can answer, in the time of whoever types. */
export function DeadlineField({ value, onChange, error }: DeadlineFieldProps) {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <div className="max-w-64">
      <TextField
        label="People can answer until"
        type="datetime-local"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        hint={`Your time, ${zone.replaceAll("_", " ")}.`}
        error={error}
      />
      <input type="hidden" name="deadline" value={deadlineIso(value)} />
    </div>
  );
}
