import { useId } from "react";
import { FieldError } from "#components/ui/field.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { type LimitName, limitFacts } from "#lib/team-test/evidence/limits.ts";

type LimitFieldProps = {
  name: LimitName;
  value: number;
  usual: number;
  /** What the form calls it: `tool.runs`. */
  field: string;
  /** Of the question that it is about. */
  title: string;
  /** Told rather than asked for. */
  isReadOnly: boolean;
  error?: string;
};

/** One limit in its sentence: "Looks back [30] days". */
export function LimitField({ name, value, usual, field, title, isReadOnly, error }: LimitFieldProps) {
  const errorId = useId();
  const { label, unit } = limitFacts[name];
  return (
    <div className="grid gap-1">
      <p className="grid grid-cols-[5.5rem_4.5rem_minmax(0,1fr)] items-center gap-x-2 text-table">
        <span className="text-ink-2">{label}</span>
        {isReadOnly ? (
          <span className="figures text-right">{value}</span>
        ) : (
          <TextInput
            isFigure
            name={field}
            defaultValue={value}
            inputMode="numeric"
            autoComplete="off"
            aria-label={`${title}: ${label.toLowerCase()}, ${unit}`}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? errorId : undefined}
            className="text-right"
          />
        )}
        <span className="text-ink-2">
          {unit}
          {value !== usual && <span className="ml-1.5 text-ink-3 text-meta">usually {usual}</span>}
        </span>
      </p>
      <FieldError id={errorId}>{error}</FieldError>
    </div>
  );
}
