"use client";

import { TextField } from "#components/ui/text-field.tsx";
import type { Range } from "#lib/stories/fields/range.ts";
import { typedNumber } from "../../facts/typed.ts";
import { MoveForm, numberIn, textIn } from "../move-form.tsx";
import type { MoveFormProps, StoryWithFacts } from "../story-to-move.ts";
import { type People, PersonField } from "./person-field.tsx";

const bounds = [
  { name: "low", label: "At least" },
  { name: "likely", label: "Likely" },
  { name: "high", label: "At most" },
] as const;

/** Ends an investigation with what it takes to fix it. Without a confirmed hypothesis somebody takes that on them, and the badge stays. */
export function SizeForm({ people, ...props }: MoveFormProps<StoryWithFacts> & { people: People }) {
  const { key, effort, hasConfirmedHypothesis } = props.story;
  return (
    <MoveForm
      {...props}
      to="sized"
      title={`Size ${key}`}
      description={
        hasConfirmedHypothesis
          ? "A hypothesis is confirmed. The timebox ends with this."
          : "No hypothesis is confirmed: somebody has to accept it without proof. The badge stays."
      }
      submit="Size"
      read={(form) => ({ ...effortIn(form), approverId: textIn(form, "approverId") || null })}
      fields={["effort", "approverId"]}
    >
      {(errorOf) => (
        <>
          <fieldset className="flex flex-col gap-1.5">
            <legend className="mb-1 font-medium text-table">Hours of work to fix it</legend>
            <div className="grid grid-cols-3 gap-2">
              {bounds.map(({ name, label }) => (
                <TextField
                  key={name}
                  name={`effort.${name}`}
                  label={label}
                  inputMode="decimal"
                  isFigure
                  defaultValue={typedNumber(effort?.[name] ?? null)}
                  error={name === "low" ? errorOf("effort") : undefined}
                />
              ))}
            </div>
            <p className="text-ink-3 text-meta">One number stands for all three.</p>
          </fieldset>
          {!hasConfirmedHypothesis && (
            <PersonField
              name="approverId"
              label="Accepted without proof by"
              people={people}
              error={errorOf("approverId")}
            />
          )}
        </>
      )}
    </MoveForm>
  );
}

/** Left out where nothing is typed; what is no range is refused by the action. */
function effortIn(form: FormData): { fields?: { effort: Range } } {
  const typed = bounds.map(({ name }) => numberIn(form, `effort.${name}`));
  const given = typed.filter((hours) => hours !== null);
  const [first] = given;
  if (first === undefined) return {};
  const [low, likely, high] = given.length === 1 ? [first, first, first] : typed;
  return { fields: { effort: { low: low ?? Number.NaN, likely: likely ?? Number.NaN, high: high ?? Number.NaN } } };
}
