import type { ReactNode } from "react";
import { FieldError } from "#components/ui/field.tsx";
import { Radio } from "#components/ui/radio.tsx";

export type Choice<Value extends string> = { value: Value; name: string; about: ReactNode };

type ChoiceListProps<Value extends string> = {
  legend: string;
  name: string;
  choices: readonly Choice<Value>[];
  value: Value;
  onChange: (value: Value) => void;
  hint?: ReactNode;
  error?: string;
};

/** A question of a form with a few answers, each explained in a line. */
export function ChoiceList<Value extends string>(props: ChoiceListProps<Value>) {
  const { legend, name, choices, value, onChange, hint, error } = props;
  return (
    <fieldset className="min-w-0">
      <legend className="font-medium">{legend}</legend>
      {hint && <p className="mt-0.5 text-ink-3 text-table">{hint}</p>}
      <div className="mt-2 border-t">
        {choices.map((choice) => (
          <div key={choice.value} className="border-b">
            <div className="-mx-3 px-3 py-2.5 has-checked:bg-accent-soft">
              <Radio
                name={name}
                value={choice.value}
                checked={choice.value === value}
                onChange={() => onChange(choice.value)}
                aria-invalid={error && choice.value === value ? true : undefined}
              >
                <span className="block font-medium text-base">{choice.name}</span>
                <span className="block max-w-[68ch] text-ink-2">{choice.about}</span>
              </Radio>
            </div>
          </div>
        ))}
      </div>
      <div className="mt-1">
        <FieldError>{error}</FieldError>
      </div>
    </fieldset>
  );
}
