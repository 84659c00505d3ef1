"use client";

import { useState } from "react";
import { TextField } from "#components/ui/text-field.tsx";
import { localFieldText } from "#lib/stories/triage/snooze-times.ts";

type MomentFieldProps = {
  name: string;
  label: string;
  hint?: string;
  initial: Date | null;
  error: string | undefined;
};

/** A day and a time in this browser's zone; the form sends it with its zone. */
export function MomentField({ name, initial, ...field }: MomentFieldProps) {
  const [typed, setTyped] = useState(initial ? localFieldText(initial) : "");
  const at = new Date(typed);
  return (
    <div>
      <TextField
        {...field}
        type="datetime-local"
        isFigure
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <input type="hidden" name={name} value={Number.isNaN(at.getTime()) ? typed : at.toISOString()} />
    </div>
  );
}
