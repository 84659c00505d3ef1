"use client";

import { useState } from "react";
import { FieldError } from "#components/ui/field.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { localFieldText, localTimeText, snoozeTimes } from "#lib/stories/triage/snooze-times.ts";
import { MoveForm, numberIn, textIn } from "../moving/move-form.tsx";
import type { MoveFormProps, MoveRequest } from "../moving/story-to-move.ts";
import { aboutStories } from "./about-stories.ts";

/** Puts a story away, or several, until a day, or until it has grown. It comes back by itself into the state that it left. */
export function SnoozeForm({ count = 1, ...props }: MoveFormProps & { count?: number }) {
  return (
    <MoveForm
      {...props}
      to="snoozed"
      title={`Snooze ${aboutStories(props.story, count)}`}
      description={`${count === 1 ? "It comes" : "They come"} back by ${count === 1 ? "itself" : "themselves"}.`}
      submit="Snooze"
      read={readSnooze}
      fields={["snoozeUntil", "snoozeWhen"]}
    >
      {(errorOf) => <SnoozeFields errorOf={errorOf} />}
    </MoveForm>
  );
}

/** The field for a day holds what was chosen by a click, too. */
function readSnooze(form: FormData): Pick<MoveRequest, "snoozeUntil" | "snoozeWhen"> {
  const until = textIn(form, "until") === "condition" ? "" : textIn(form, "at");
  const at = new Date(until);
  const figure = numberIn(form, "figure") ?? Number.NaN;
  const kind = textIn(form, "kind");
  return {
    snoozeUntil: until === "" ? null : Number.isNaN(at.getTime()) ? until : at.toISOString(),
    snoozeWhen: kind === "customers" ? { kind, atLeast: figure } : kind === "metric" ? { kind, above: figure } : null,
  };
}

const conditions = [
  { value: "", label: "nothing else" },
  { value: "customers", label: "customers a week are at least" },
  { value: "metric", label: "its figure is above" },
];

const choiceClass = "flex min-h-8 items-center gap-2 text-table max-sm:min-h-10";

function SnoozeFields({ errorOf }: { errorOf: (path: string) => string | undefined }) {
  const [times] = useState(() => snoozeTimes(new Date()));
  const [at, setAt] = useState(() => localFieldText(times[0]?.at ?? new Date()));
  const [until, setUntil] = useState("0");
  const [condition, setCondition] = useState("");
  const untilError = errorOf("snoozeUntil");
  const whenError = errorOf("snoozeWhen");
  return (
    <>
      <fieldset>
        <legend className="mb-1 font-medium text-table">Until</legend>
        {times.map((time, index) => (
          <label key={time.name} className={choiceClass}>
            <input
              type="radio"
              name="until"
              value={index}
              checked={until === `${index}`}
              aria-keyshortcuts={`${index + 1}`}
              data-first-focus={index === 0 ? "" : undefined}
              onChange={() => {
                setUntil(`${index}`);
                setAt(localFieldText(time.at));
              }}
            />
            {time.name}
            <span className="figures ml-auto text-ink-3 text-meta">{localTimeText(time.at)}</span>
            <Kbd>{`${index + 1}`}</Kbd>
          </label>
        ))}
        <div className={choiceClass}>
          <label className="flex items-center gap-2 whitespace-nowrap">
            <input type="radio" name="until" value="day" checked={until === "day"} onChange={() => setUntil("day")} />
            Another time
          </label>
          <TextInput
            type="datetime-local"
            name="at"
            aria-label="Day and time"
            isFigure
            value={at}
            aria-invalid={untilError ? true : undefined}
            onChange={(event) => {
              setAt(event.target.value);
              setUntil("day");
            }}
            className="ml-auto w-56"
          />
        </div>
        <label className={choiceClass}>
          <input
            type="radio"
            name="until"
            value="condition"
            checked={until === "condition"}
            onChange={() => setUntil("condition")}
          />
          No day, only the condition below
        </label>
        <FieldError>{untilError}</FieldError>
      </fieldset>
      <fieldset>
        <legend className="mb-1 font-medium text-table">Or sooner, when</legend>
        <div className="flex gap-2">
          <Select
            name="kind"
            aria-label="Condition"
            options={conditions}
            value={condition}
            onChange={(event) => setCondition(event.target.value)}
            className="flex-1"
          />
          {condition !== "" && (
            <TextInput
              name="figure"
              aria-label={condition === "customers" ? "Customers a week" : "Above"}
              aria-invalid={whenError ? true : undefined}
              isFigure
              inputMode="decimal"
              className="w-28"
            />
          )}
        </div>
        {condition === "metric" && (
          <p className="mt-1 text-ink-3 text-meta">The figure of the test that the story watches, in its unit.</p>
        )}
        <FieldError>{whenError}</FieldError>
      </fieldset>
    </>
  );
}
