"use client";

import { TextareaField, TextField } from "#components/ui/text-field.tsx";
import type { StoryChoices } from "#lib/stories/choices/story-choices.ts";
import { outcomes } from "#lib/stories/states/story-state.ts";
import { LessonTacticsField } from "../../lessons/lesson-tactics-field.tsx";
import { MoveForm, textIn } from "../move-form.tsx";
import type { Measured, MoveFormProps, MoveRequest, StoryWithFacts } from "../story-to-move.ts";
import { OutcomeField, outcomeIn } from "./outcome-field.tsx";

type CloseFormProps = MoveFormProps<StoryWithFacts> & { measured: Measured | null; tactics: StoryChoices["tactics"] };

/** Closes a story with what came of it, and asks what it taught. What was measured is proposed. */
export function CloseForm({ measured, tactics, ...props }: CloseFormProps) {
  const { key, hasMeasurement } = props.story;
  return (
    <MoveForm
      {...props}
      to="closed"
      title={`Close ${key}`}
      description={measured?.sentence}
      submit="Close it"
      width="wide"
      read={(form) => ({
        outcome: outcomeIn(form, outcomes),
        outcomeReason: textIn(form, "outcomeReason"),
        lesson: lessonIn(form),
      })}
      fields={["outcome", "outcomeReason", "lesson.title", "lesson.text", "lesson.tactics"]}
    >
      {(errorOf) => (
        <>
          <OutcomeField outcomes={outcomes} proposed={measured?.outcome} error={errorOf("outcome")} />
          <TextareaField
            name="outcomeReason"
            label="How you know"
            isOptional={hasMeasurement}
            hint={
              hasMeasurement
                ? "Runs before and after are compared. An unproven outcome needs a reason."
                : "No runs before and after are compared: say how you know."
            }
            rows={2}
            maxLength={2_000}
            error={errorOf("outcomeReason")}
          />
          <TextField
            name="lesson.title"
            label="What did it teach?"
            isOptional
            hint="In a few words: it is offered when a story looks alike."
            placeholder="Use a connection pooler"
            maxLength={200}
            error={errorOf("lesson.title")}
          />
          <TextareaField
            name="lesson.text"
            label="More about the lesson"
            isOptional
            rows={3}
            maxLength={5_000}
            error={errorOf("lesson.text")}
          />
          <LessonTacticsField name="lesson.tactics[]" tactics={tactics} error={errorOf("lesson.tactics")} />
        </>
      )}
    </MoveForm>
  );
}

/** A title that lacks is told at its field. */
function lessonIn(form: FormData): MoveRequest["lesson"] {
  const title = textIn(form, "lesson.title");
  const text = textIn(form, "lesson.text");
  const tactics = form.getAll("lesson.tactics[]").map(String).filter(Boolean);
  return title === "" && text === "" && tactics.length === 0 ? null : { title, text, tactics };
}
