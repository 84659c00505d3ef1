"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { TextareaField, TextField } from "#components/ui/text-field.tsx";
import { durationText } from "#lib/shared/number-text.ts";
import { timeboxLimits } from "#lib/stories/timeboxes/timebox-limits.ts";
import { MoveForm, numberIn, textIn } from "../move-form.tsx";
import type { MoveFormProps } from "../story-to-move.ts";
import { type People, PersonField } from "./person-field.tsx";

const usualMinutes = [30, 60, 120, 240, 480];

/** Starts an investigation: who, which question, how long at the most. The clock starts with it. */
export function InvestigateForm({ people, ...props }: MoveFormProps & { people: People }) {
  return (
    <MoveForm
      {...props}
      to="investigating"
      title={`Investigate ${props.story.key}`}
      description="The clock starts with this, and ends in a decision."
      submit="Start the timebox"
      read={(form) => ({
        investigatorId: textIn(form, "investigatorId") || null,
        question: textIn(form, "question"),
        minutes: numberIn(form, "minutes"),
      })}
      fields={["investigatorId", "question", "minutes"]}
    >
      {(errorOf) => (
        <>
          <PersonField
            name="investigatorId"
            label="Who investigates"
            people={people}
            error={errorOf("investigatorId")}
          />
          <TextareaField
            name="question"
            label="Question to answer"
            rows={2}
            maxLength={500}
            placeholder="Why do logins fail at the spike?"
            error={errorOf("question")}
          />
          <MinutesField error={errorOf("minutes")} />
        </>
      )}
    </MoveForm>
  );
}

function MinutesField({ error }: { error: string | undefined }) {
  const [minutes, setMinutes] = useState(String(timeboxLimits.usual));
  return (
    <div className="flex flex-col gap-1.5">
      <TextField
        name="minutes"
        label="Timebox, minutes"
        inputMode="numeric"
        isFigure
        className="max-w-28"
        value={minutes}
        onChange={({ target }) => setMinutes(target.value)}
        error={error}
      />
      <div className="flex flex-wrap gap-1.5">
        {usualMinutes.map((usual) => (
          <Button key={usual} aria-pressed={minutes === String(usual)} onClick={() => setMinutes(String(usual))}>
            {durationText(usual * 60_000)}
          </Button>
        ))}
      </div>
    </div>
  );
}
